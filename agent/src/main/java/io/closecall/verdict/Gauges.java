package io.closecall.verdict;

import io.closecall.kinds.Gauge;
import io.closecall.ledger.Access;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Reads the state of live resources, without running the program's code. */
final class Gauges {

  /** Whether a gauge says yes; one whose member this JDK does not have says nothing. */
  static boolean anySays(List<Gauge> gauges, Object resource) {
    for (Gauge gauge : gauges) {
      Long value = read(gauge, resource);
      if (value != null && (value != 0) != gauge.inverted()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the first gauge that fits says, 0 if it cannot be read (a mock has no state), -1 if none
   * fits.
   */
  static long measure(List<Gauge> gauges, Object resource) {
    for (Gauge gauge : gauges) {
      if (declaring(gauge, resource) != null) {
        Long value = read(gauge, resource);
        return value == null ? 0 : value;
      }
    }
    return -1;
  }

  private static @Nullable Class<?> declaring(Gauge gauge, Object resource) {
    Class<?> declaring = resource.getClass();
    if (gauge.owner().isEmpty()) {
      return declaring;
    }
    while (declaring != null && !declaring.getName().equals(gauge.owner())) {
      declaring = declaring.getSuperclass();
    }
    return declaring;
  }

  private static @Nullable Long read(Gauge gauge, Object resource) {
    Class<?> declaring = declaring(gauge, resource);
    if (declaring == null) {
      return null;
    }
    try {
      return number(follow(resource, declaring, gauge.path(), 0), gauge);
    } catch (ReflectiveOperationException | RuntimeException absent) {
      return null;
    }
  }

  /** What the members from the one at {@code next} on lead to. */
  private static @Nullable Object follow(
      @Nullable Object from, Class<?> type, List<String> path, int next)
      throws ReflectiveOperationException {
    if (next < path.size() && path.get(next).equals(Gauge.THERE)) {
      return from != null;
    }
    if (from == null || next == path.size()) {
      return from;
    }
    if (path.get(next).startsWith(Gauge.ANY)) {
      return from instanceof Object[] all ? any(all, path, next + 1) : null;
    }
    Object member = follow(from, type, path.get(next));
    return follow(member, member == null ? type : member.getClass(), path, next + 1);
  }

  /** Whether any of {@code all} leads to something other than zero or false. */
  private static boolean any(Object[] all, List<String> path, int next)
      throws ReflectiveOperationException {
    for (Object each : all) {
      if (each == null || !isMeant(each, path.get(next - 1))) {
        continue;
      }
      Object found = follow(each, each.getClass(), path, next);
      if (Boolean.TRUE.equals(found) || (found instanceof Number n && n.longValue() != 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code each} is among the elements that {@code any} stands for. */
  private static boolean isMeant(Object each, String any) throws ReflectiveOperationException {
    int equals = any.indexOf('=');
    if (equals < 0) {
      return true;
    }
    Object found = follow(each, each.getClass(), any.substring(Gauge.ANY.length(), equals));
    return String.valueOf(found).equals(any.substring(equals + 1));
  }

  private static @Nullable Object follow(Object from, Class<?> type, String member)
      throws ReflectiveOperationException {
    if (member.endsWith("()")) {
      Method method = type.getMethod(member.substring(0, member.length() - 2));
      // a subclass of the program could do anything there
      boolean own = from.getClass().getMethod(method.getName()).equals(method);
      if (!own) {
        return null;
      }
      Access.open(method);
      return method.invoke(from);
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(member)) {
          Access.open(field);
          return field.get(from);
        }
      }
    }
    throw new NoSuchFieldException(member);
  }

  private static @Nullable Long number(@Nullable Object value, Gauge gauge) {
    if (value instanceof Boolean bool) {
      return bool ? 1L : 0L;
    }
    if (value instanceof AtomicBoolean bool) {
      return bool.get() ? 1L : 0L;
    }
    if (value instanceof Number number) {
      return number.longValue() & gauge.mask();
    }
    return value instanceof Collection<?> all ? (long) all.size() : null;
  }

  private Gauges() {}
}

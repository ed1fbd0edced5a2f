package io.closecall.verdict;

import io.closecall.kinds.Gauge;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
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
    Object at = resource;
    try {
      for (String member : gauge.path()) {
        at = at == null ? null : follow(at, at == resource ? declaring : at.getClass(), member);
      }
    } catch (ReflectiveOperationException | RuntimeException absent) {
      return null;
    }
    return number(at, gauge);
  }

  private static @Nullable Object follow(Object from, Class<?> type, String member)
      throws ReflectiveOperationException {
    if (member.endsWith("()")) {
      Method method = type.getMethod(member.substring(0, member.length() - 2));
      // a subclass of the program could do anything there
      boolean own = from.getClass().getMethod(method.getName()).equals(method);
      return own ? method.invoke(from) : null;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals(member)) {
          field.setAccessible(true);
          return field.get(from);
        }
      }
    }
    return null;
  }

  private static @Nullable Long number(@Nullable Object value, Gauge gauge) {
    if (value instanceof Boolean bool) {
      return bool ? 1L : 0L;
    }
    if (value instanceof Number number) {
      return number.longValue() & gauge.mask();
    }
    return value instanceof Collection<?> all ? (long) all.size() : null;
  }

  private Gauges() {}
}

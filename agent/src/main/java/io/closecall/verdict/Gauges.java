package io.closecall.verdict;

import io.closecall.kinds.Gauge;
import java.lang.reflect.Field;
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

  /** What the first gauge that fits says, -1 if none does. */
  static long measure(List<Gauge> gauges, Object resource) {
    for (Gauge gauge : gauges) {
      Long value = read(gauge, resource);
      if (value != null) {
        return value;
      }
    }
    return -1;
  }

  private static @Nullable Long read(Gauge gauge, Object resource) {
    Class<?> owner = resource.getClass();
    while (owner != null && !owner.getName().equals(gauge.owner())) {
      owner = owner.getSuperclass();
    }
    if (owner == null) {
      return null;
    }
    try {
      if (gauge.method()) {
        boolean overridden =
            resource.getClass().getMethod(gauge.member()).getDeclaringClass() != owner;
        return overridden ? null : number(owner.getMethod(gauge.member()).invoke(resource), gauge);
      }
      Field field = owner.getDeclaredField(gauge.member());
      field.setAccessible(true);
      return number(field.get(resource), gauge);
    } catch (ReflectiveOperationException | RuntimeException absent) {
      return null;
    }
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

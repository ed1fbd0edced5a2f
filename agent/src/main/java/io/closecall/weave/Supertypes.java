package io.closecall.weave;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a loaded class is; nothing is loaded for it. */
final class Supertypes {

  /** The class, what it implements and what it extends, nearest first, {@code Object} excepted. */
  static Set<Class<?>> of(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      all.add(c);
      addInterfaces(c, all);
    }
    return all;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> into) {
    for (Class<?> each : type.getInterfaces()) {
      if (into.add(each)) {
        addInterfaces(each, into);
      }
    }
  }

  /** Whether the class is the JDK's. */
  static boolean isJdk(Class<?> type) {
    return isJdk(type.getClassLoader());
  }

  /** Whether classes of the loader are the JDK's. */
  static boolean isJdk(@Nullable ClassLoader loader) {
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private Supertypes() {}
}

package io.closecall.ledger;

/**
 * Whether objects are of a type that is known by its name only, because the class may not be loaded
 * yet. Runs on application threads.
 */
final class Types {
  private final String name;

  /** By class, held by the class itself so that no loader is pinned. */
  private final ClassValue<Boolean> known =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isA(type, name);
        }
      };

  /** The type with the binary name {@code name}; any if that is empty. */
  Types(String name) {
    this.name = name;
  }

  boolean include(Object object) {
    return name.isEmpty() || known.get(object.getClass());
  }

  private static boolean isA(Class<?> type, String name) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals(name)) {
        return true;
      }
      for (Class<?> each : c.getInterfaces()) {
        if (isA(each, name)) {
          return true;
        }
      }
    }
    return false;
  }
}

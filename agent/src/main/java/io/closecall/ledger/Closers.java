package io.closecall.ledger;

import java.lang.ref.WeakReference;

/**
 * The threads that work for the garbage collector: what they close was forgotten by the program.
 *
 * <p>Known by name, or found when they take a reference from a queue, which is what cleaners,
 * disposers and the finalizer do. A program may take references too, on any thread; so a thread
 * counts only if that is all it is for: a daemon that takes them in the first frames of its life,
 * outside of any pool.
 */
final class Closers {
  /** From {@code Thread.run} to the call of {@code remove}, the agent's own frames included. */
  private static final int SHALLOW = 9;

  private volatile Known known = new Known(16);

  /** Adds the current thread if it is one; called at every taken reference. */
  void took() {
    Thread thread = Thread.currentThread();
    if (thread instanceof OwnThread || !thread.isDaemon() || isVirtual(thread)) {
      return;
    }
    if (known.find(thread) < 0) {
      add(thread, serves(new Throwable().getStackTrace()));
    }
  }

  private static boolean serves(StackTraceElement[] frames) {
    if (frames.length > SHALLOW) {
      return false;
    }
    for (StackTraceElement frame : frames) {
      String name = frame.getClassName();
      if (name.startsWith("java.util.concurrent.")) {
        return false;
      }
    }
    return true;
  }

  private synchronized void add(Thread thread, boolean closer) {
    known = known.with(thread, closer);
  }

  boolean isOne(Thread thread) {
    return known.has(thread) || isNamedOne(thread);
  }

  /**
   * Those that were waiting in the unwoven method when the agent came, and those that use no such
   * method.
   */
  private static boolean isNamedOne(Thread thread) {
    if (!thread.isDaemon()) {
      return false;
    }
    return switch (thread.getName()) {
      case "Finalizer",
          "Secondary finalizer",
          "Common-Cleaner",
          "Reference Handler",
          "Java2D Disposer" ->
          true;
      default -> false;
    };
  }

  /** Virtual threads count as daemons, but are the program's. */
  private static boolean isVirtual(Thread thread) {
    Class<?> type = thread.getClass();
    return type != Thread.class && type.getPackageName().equals("java.lang");
  }

  /** An immutable identity set of threads, each with its verdict. */
  private static final class Known {
    private final WeakReference<Thread>[] slots;
    private final boolean[] closer;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Known(int capacity) {
      slots = new WeakReference[capacity];
      closer = new boolean[capacity];
    }

    private int find(Thread thread) {
      int mask = slots.length - 1;
      int at = System.identityHashCode(thread) & mask;
      while (slots[at] != null) {
        if (slots[at].refersTo(thread)) {
          return at;
        }
        at = (at + 1) & mask;
      }
      return -1;
    }

    boolean has(Thread thread) {
      int at = find(thread);
      return at >= 0 && closer[at];
    }

    Known with(Thread thread, boolean isCloser) {
      int alive = 0;
      for (WeakReference<Thread> slot : slots) {
        if (slot != null && !slot.refersTo(null)) {
          alive++;
        }
      }
      int capacity = slots.length;
      while (capacity < 2 * (alive + 1)) {
        capacity *= 2;
      }
      Known grown = new Known(capacity);
      for (int i = 0; i < slots.length; i++) {
        Thread each = slots[i] == null ? null : slots[i].get();
        if (each != null) {
          grown.put(slots[i], each, closer[i]);
        }
      }
      grown.put(new WeakReference<>(thread), thread, isCloser);
      return grown;
    }

    private void put(WeakReference<Thread> slot, Thread thread, boolean isCloser) {
      int mask = slots.length - 1;
      int at = System.identityHashCode(thread) & mask;
      while (slots[at] != null) {
        at = (at + 1) & mask;
      }
      slots[at] = slot;
      closer[at] = isCloser;
    }
  }
}

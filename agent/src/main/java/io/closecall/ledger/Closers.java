package io.closecall.ledger;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work for the garbage collector: what they close was forgotten by the program.
 *
 * <p>Known by name, or found when they take a reference from a queue, which is what cleaners,
 * disposers and the finalizer do. A program may take references too, on any thread; so a thread
 * counts only if it lives for them: a daemon that takes them in the first frames of its life,
 * outside of any pool. Even then it may do other work besides, such as closing what has been idle;
 * so what it closes was forgotten only while it works on a reference that it took.
 */
final class Closers {
  /** From {@code Thread.run} to the call of {@code remove}, the agent's own frames included. */
  private static final int SHALLOW = 9;

  private volatile Known known = new Known(16);

  /** The current thread took a reference; adds it if it is one of them. */
  void took() {
    Thread thread = Thread.currentThread();
    if (thread instanceof OwnThread || !thread.isDaemon() || isVirtual(thread)) {
      return;
    }
    Slot slot = known.find(thread);
    if (slot == null) {
      slot = new Slot(thread, serves(new Throwable().getStackTrace()));
      add(slot);
    }
    slot.works = slot.closer;
  }

  /** The current thread asks for the next reference: it has done with the last. */
  void asks() {
    Slot slot = known.find(Thread.currentThread());
    if (slot != null) {
      slot.works = false;
    }
  }

  private static boolean serves(StackTraceElement[] frames) {
    if (frames.length > SHALLOW) {
      return false;
    }
    for (StackTraceElement frame : frames) {
      String name = frame.getClassName();
      // remote objects that were collected here are told to their server, over connections that are
      // the thread's to close
      if (name.startsWith("java.util.concurrent.") || name.startsWith("sun.rmi.")) {
        return false;
      }
    }
    return true;
  }

  private synchronized void add(Slot slot) {
    known = known.with(slot);
  }

  /** Whether {@code thread}, the current one, closes for the collector now. */
  boolean isOne(Thread thread) {
    Slot slot = known.find(thread);
    return (slot != null && slot.works) || isNamedOne(thread);
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

  /** A thread that took a reference. */
  private static final class Slot extends WeakReference<Thread> {
    private final boolean closer;

    /** Whether it works on a reference that it took; the thread's own. */
    private boolean works;

    Slot(Thread thread, boolean closer) {
      super(thread);
      this.closer = closer;
    }
  }

  /** An immutable identity set of threads. */
  private static final class Known {
    private final @Nullable Slot[] slots;

    Known(int capacity) {
      slots = new Slot[capacity];
    }

    @Nullable Slot find(Thread thread) {
      int mask = slots.length - 1;
      int at = System.identityHashCode(thread) & mask;
      Slot slot;
      while ((slot = slots[at]) != null) {
        if (slot.refersTo(thread)) {
          return slot;
        }
        at = (at + 1) & mask;
      }
      return null;
    }

    Known with(Slot more) {
      int alive = 0;
      for (Slot slot : slots) {
        if (slot != null && !slot.refersTo(null)) {
          alive++;
        }
      }
      int capacity = slots.length;
      while (capacity < 2 * (alive + 1)) {
        capacity *= 2;
      }
      Known grown = new Known(capacity);
      for (Slot slot : slots) {
        if (slot != null) {
          grown.put(slot);
        }
      }
      grown.put(more);
      return grown;
    }

    private void put(Slot slot) {
      Thread thread = slot.get();
      if (thread == null) {
        return;
      }
      int mask = slots.length - 1;
      int at = System.identityHashCode(thread) & mask;
      while (slots[at] != null) {
        at = (at + 1) & mask;
      }
      slots[at] = slot;
    }
  }
}

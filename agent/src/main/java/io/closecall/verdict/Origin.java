package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.util.List;

/** What a stack tells of who opened something: the program, or the JDK for itself. */
final class Origin {
  /** The frames, none if there is no stack, or one that was cut before it came to the program. */
  static List<StackTraceElement> frames(Entry entry) {
    Trace trace = entry.trace();
    List<StackTraceElement> frames = trace == null ? List.of() : trace.frames();
    return madeByJdkAlone(frames) && !reachesRoot(frames) ? List.of() : frames;
  }

  private static boolean reachesRoot(List<StackTraceElement> frames) {
    if (frames.isEmpty()) {
      return false;
    }
    return switch (frames.get(frames.size() - 1).getMethodName()) {
      case "run", "main", "shutdown", "exit" -> true;
      default -> false;
    };
  }

  /**
   * How many frames can tell the owner: those above the program's first, and if that is a
   * factory's, those that called the factory. A lambda may be anything; so only its very caller
   * tells.
   */
  static int depth(Kind kind, List<StackTraceElement> frames) {
    int end = endOf(true, frames, 0);
    while (end < frames.size() && !kind.makers().isEmpty()) {
      int caller = endOf(false, frames, end);
      String factory = frames.get(caller - 1).getMethodName();
      if (caller < frames.size() && factory.startsWith("lambda$")) {
        return caller + 1;
      }
      if (!kind.makers().contains(factory)) {
        return end;
      }
      end = endOf(true, frames, caller);
    }
    return end;
  }

  /** Where the frames from {@code start} on that are all the JDK's, or all the program's, end. */
  static int endOf(boolean jdk, List<StackTraceElement> frames, int start) {
    int at = start;
    while (at < frames.size() && Frames.isJdk(frames.get(at)) == jdk) {
      at++;
    }
    return at;
  }

  /** Whether no frame is the program's. */
  static boolean madeByJdkAlone(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (!Frames.isJdk(frame)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the JDK made it for itself: in a static initialiser, or in internal code that is more
   * than a factory or a reflective call on the program's behalf.
   */
  static boolean madeForJdk(List<StackTraceElement> frames) {
    boolean nearest = true;
    for (StackTraceElement frame : frames) {
      if (!Frames.isJdk(frame)) {
        return false;
      }
      String name = frame.getClassName();
      if (frame.getMethodName().equals("<clinit>") || (nearest && isInternalName(name))) {
        return true;
      }
      nearest &= passesOn(name);
    }
    return true;
  }

  private static boolean passesOn(String name) {
    return name.startsWith("java.util.concurrent.Executors")
        || name.startsWith("java.lang.reflect.")
        || name.startsWith("java.lang.invoke.")
        || name.startsWith("jdk.internal.reflect.");
  }

  private static boolean isInternalName(String name) {
    return !name.startsWith("java.") && !name.startsWith("jdk.internal.reflect.");
  }

  private Origin() {}
}

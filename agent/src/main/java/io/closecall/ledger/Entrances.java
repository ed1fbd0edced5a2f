package io.closecall.ledger;

import java.util.List;

/** The methods of a library by which a program comes in. Runs on the agent's own threads only. */
final class Entrances {
  private Entrances() {}

  /**
   * The index of the caller of the innermost of {@code entrances}, {@code from} if there is none.
   * Entrances that call each other, through the JDK or not, are one. Where only the JDK has called,
   * as on a thread of the library, the entrance itself stands for the caller.
   */
  static int callerIn(StackTraceElement[] frames, int from, List<String> entrances) {
    int at = from;
    while (at < frames.length && !isOne(frames[at], entrances)) {
      at++;
    }
    if (at == frames.length) {
      return from;
    }
    int last = at;
    for (int next = at; next < frames.length; next++) {
      if (isOne(frames[next], entrances)) {
        last = next;
      } else if (!Traces.isJdk(frames[next])) {
        return last + 1;
      }
    }
    return last;
  }

  private static boolean isOne(StackTraceElement frame, List<String> entrances) {
    for (int i = 0; i < entrances.size(); i++) {
      String entrance = entrances.get(i);
      String name = frame.getClassName() + "." + frame.getMethodName();
      int end = entrance.length() - 1;
      if (entrance.charAt(end) == '*'
          ? name.startsWith(entrance.substring(0, end))
          : name.equals(entrance)) {
        return true;
      }
    }
    return false;
  }
}

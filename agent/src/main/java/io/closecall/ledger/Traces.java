package io.closecall.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns stacks into interned traces. Runs on the agent's own threads only. */
public final class Traces {
  /** Frames kept of a stack: in real libraries the telling one can be more than 32 deep. */
  public static final int DEPTH = 128;

  /**
   * Distinct traces that share memory; beyond, sharing starts anew, which costs memory but loses
   * nothing.
   */
  private static final int INTERNED = 4096;

  private static final String OWN = "io.closecall.ledger.";
  private static final String WEAVING = "io.closecall.weave.";

  private final Map<Trace, Trace> interned = new HashMap<>();

  /** The lasting form of {@code stack}; who called one of {@code entrances} is who opened. */
  synchronized Trace of(Stack stack, List<String> entrances) {
    Trace trace = new Trace(programFrames(stack, entrances));
    Trace known = interned.get(trace);
    if (known != null) {
      return known;
    }
    if (interned.size() >= INTERNED) {
      interned.clear();
    }
    interned.put(trace, trace);
    return trace;
  }

  /**
   * The frames from the caller of the opening on: without the agent's, the opening class's and the
   * resource's own constructors.
   */
  private static StackTraceElement[] programFrames(Stack stack, List<String> entrances) {
    StackTraceElement[] all = stack.getStackTrace();
    int from = 0;
    while (from < all.length && isOwn(all[from].getClassName())) {
      from++;
    }
    while (from < all.length && isOpener(all[from], stack.opener())) {
      from++;
    }
    while (from < all.length && constructs(all[from], stack.type())) {
      from++;
    }
    if (stack.opener().isEmpty()) {
      from = pastFactories(all, from, stack.type().getName());
    }
    if (from == all.length && all.length > 0) {
      from = all.length - 1;
    }
    from = Entrances.callerIn(all, from, entrances);
    return Arrays.copyOfRange(all, from, Math.min(all.length, from + DEPTH));
  }

  /**
   * Whether the frame is of the class that opens, or, where {@code opener} goes on with a method,
   * of that. A static initialiser is a caller: it tells that the class opened one for itself.
   */
  private static boolean isOpener(StackTraceElement frame, String opener) {
    String type = frame.getClassName();
    String method = frame.getMethodName();
    if (!opener.startsWith(type) || method.equals("<clinit>")) {
      return false;
    }
    return opener.length() == type.length() || opener.substring(type.length()).equals("." + method);
  }

  /**
   * Where the frames of factories of {@code type}, its own and those of its builders, end; none are
   * passed if nobody of the program has called them.
   */
  private static int pastFactories(StackTraceElement[] all, int start, String type) {
    int at = start;
    while (at < all.length && isOf(all[at].getClassName(), type)) {
      at++;
    }
    boolean none = at == all.length || isJdk(all[at]);
    return none ? start : at;
  }

  static boolean isJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  private static boolean isOf(String className, String type) {
    return className.startsWith(type)
        && (className.length() == type.length() || className.charAt(type.length()) == '$');
  }

  private static boolean isOwn(String className) {
    return className.startsWith(OWN)
        || className.startsWith(WEAVING)
        || className.equals(Sink.HOOK);
  }

  private static boolean constructs(StackTraceElement frame, Class<?> type) {
    if (!frame.getMethodName().equals("<init>")) {
      return false;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals(frame.getClassName())) {
        return true;
      }
    }
    return false;
  }
}

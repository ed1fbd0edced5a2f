package io.closecall.verdict;

import io.closecall.ledger.Claim;
import io.closecall.ledger.Entry;
import io.closecall.ledger.TestScope;
import io.closecall.ledger.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which test an opening is laid to: the one that the ledger noted, unless the stack raises a doubt.
 * Where tests run side by side, pools run one's work on another's threads.
 */
final class Blame {
  /** The test that opened {@code entry}, whose stack is settled; null if nobody can say. */
  static @Nullable TestScope of(Entry entry) {
    TestScope test = entry.test();
    Claim claim = entry.claim();
    if (test == null || claim == null) {
      return null;
    }
    Trace trace = entry.trace();
    List<StackTraceElement> frames = trace == null ? List.of() : trace.frames();
    if (isOfStaticInitialiser(frames)) {
      // whoever comes first runs it, for all
      return null;
    }
    boolean proved =
        switch (claim) {
          case ALONE -> true;
          case STRAY -> isPooled(frames);
          case OWN -> !frames.isEmpty() && !isStolen(frames);
          case STARTED -> !isPooled(frames) && isRootedIn(frames, test);
        };
    return proved ? test : null;
  }

  private static boolean isOfStaticInitialiser(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (frame.getMethodName().equals("<clinit>") && !Frames.isJdk(frame)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pool of the JDK ran it. */
  private static boolean isPooled(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (isOfPool(frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfPool(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.startsWith("java.util.concurrent.ThreadPoolExecutor")
        || name.startsWith("java.util.concurrent.ForkJoin")
        || name.startsWith("java.util.TimerThread");
  }

  /**
   * Whether a task of somebody else may have run on the test's thread while that waited: a pool's
   * frame stands above those of what runs the test.
   */
  private static boolean isStolen(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (isOfPool(frame)) {
        return true;
      }
      if (isOfEngine(frame)) {
        return false;
      }
    }
    return false;
  }

  /** Whether what runs tests called what stands above. */
  private static boolean isOfEngine(StackTraceElement frame) {
    return frame.getClassName().startsWith("org.junit.")
        || frame.getClassName().startsWith("org.testng.");
  }

  /** Whether the outermost frame of the program is the test class's. */
  private static boolean isRootedIn(List<StackTraceElement> frames, TestScope test) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (!Frames.isJdk(frames.get(i))) {
        return isOf(frames.get(i), test);
      }
    }
    return false;
  }

  /** Whether the frame is of the test class, or of a class inside of it. */
  private static boolean isOf(StackTraceElement frame, TestScope test) {
    String name = frame.getClassName();
    String owner = test.className();
    return name.startsWith(owner)
        && (name.length() == owner.length() || name.charAt(owner.length()) == '$');
  }

  private Blame() {}
}

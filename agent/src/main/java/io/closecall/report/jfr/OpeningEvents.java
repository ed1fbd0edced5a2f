package io.closecall.report.jfr;

import io.closecall.verdict.Opened;
import java.util.stream.Stream;

/**
 * Emits an event for each opening, on the thread that opens, because the event's stack is taken
 * where it is committed.
 *
 * <p>Never from inside of JFR: an event that is committed while another one is written corrupts the
 * recording, and JFR opens files too. What JFR's own threads open is left out, and so is everything
 * with a frame of JFR, or of this class once more, below it on the stack.
 */
final class OpeningEvents implements Opened {
  private static final String JFR_THREADS = "JFR ";
  private static final String SELF = OpeningEvents.class.getName();
  private static final StackWalker WALKER = StackWalker.getInstance();

  /**
   * Loads and links what will run inside of points, where nothing may be loaded any more; answers
   * whether an event would be emitted here.
   */
  static boolean rehearse() {
    return new ResourceOpened().isEnabled() && WALKER.walk(OpeningEvents::isSafe);
  }

  @Override
  public void opened(String kind, String type, long bytes, long resourceId) {
    ResourceOpened event = new ResourceOpened();
    if (!event.isEnabled()
        || Thread.currentThread().getName().startsWith(JFR_THREADS)
        || !WALKER.walk(OpeningEvents::isSafe)) {
      return;
    }
    event.kind = kind;
    event.type = type;
    event.bytes = bytes;
    event.resourceId = resourceId;
    event.commit();
  }

  private static boolean isSafe(Stream<StackWalker.StackFrame> frames) {
    int own = 0;
    for (var all = frames.iterator(); all.hasNext(); ) {
      String name = all.next().getClassName();
      if (name.startsWith("jdk.jfr.")) {
        return false;
      }
      own += name.equals(SELF) ? 1 : 0;
    }
    return own <= 1;
  }
}

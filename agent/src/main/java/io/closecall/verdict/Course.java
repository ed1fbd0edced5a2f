package io.closecall.verdict;

import io.closecall.ledger.Ledger;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * How the run went: its history, and how long resources were open. Not safe for several threads.
 */
final class Course {
  private static final long FIRST_MOMENT_NANOS = 200_000_000L;

  /** Descriptors are counted no more often. */
  private static final long COUNT_EVERY_NANOS = 1_000_000_000L;

  /** Counting them takes at most one part in this many of one CPU. */
  private static final long COUNT_SHARE = 200;

  private final Chronicle chronicle;
  private final Lifespans lifespans;
  private final Descriptors descriptors = new Descriptors();
  private long open = -1;
  private long nextCountNanos = System.nanoTime();

  Course(List<Tally> tallies, Ledger ledger, Frames frames, long startNanos) {
    chronicle = new Chronicle(tallies, startNanos, FIRST_MOMENT_NANOS);
    lifespans = new Lifespans(tallies, ledger, frames);
  }

  /** Looks at this moment, if it is time to. */
  void note() {
    long now = System.nanoTime();
    if (now - nextCountNanos >= 0) {
      open = descriptors.open();
      long took = System.nanoTime() - now;
      nextCountNanos = now + Math.max(COUNT_EVERY_NANOS, took * COUNT_SHARE);
    }
    chronicle.note(now, open);
    lifespans.learn();
  }

  History history() {
    return chronicle.history(System.nanoTime(), open, descriptors.limit());
  }

  /** {@code findings}, with what is known of how long others of their sites were open. */
  List<Finding> lived(List<Finding> findings) {
    List<Finding> lived = new ArrayList<>();
    for (Finding each : findings) {
      Lifetimes lifetimes = lifespans.of(each.kind(), each.site());
      lived.add(lifetimes == null ? each : each.lived(lifetimes));
    }
    return lived;
  }
}

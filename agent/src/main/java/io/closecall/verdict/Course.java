package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * How the run went: its history, and how long resources were open. Not safe for several threads.
 */
final class Course {
  private static final long FIRST_MOMENT_NANOS = 200_000_000L;

  /** Descriptors, and what is open at each site, are counted no more often. */
  private static final long COUNT_EVERY_NANOS = 1_000_000_000L;

  /** Counting takes at most one part in this many of one CPU. */
  private static final long COUNT_SHARE = 200;

  private final Ledger ledger;
  private final Growth growth;

  private final Chronicle chronicle;
  private final Lifespans lifespans;
  private final Descriptors descriptors = new Descriptors();
  private long open = -1;
  private long nextCountNanos = System.nanoTime();

  Course(List<Tally> tallies, Ledger ledger, Judge judge, Frames frames, Clock clock) {
    this.ledger = ledger;
    growth = new Growth(judge, frames, clock);
    chronicle = new Chronicle(tallies, clock.startNanos(), FIRST_MOMENT_NANOS);
    lifespans = new Lifespans(tallies, ledger, frames);
  }

  /** Looks at this moment, if it is time to, and returns what was seen to grow just now. */
  List<Trend> note() {
    long now = System.nanoTime();
    List<Trend> news = List.of();
    if (now - nextCountNanos >= 0) {
      open = descriptors.open();
      news = growth.look(ledger.open(), now, open, descriptors.limit());
      long took = System.nanoTime() - now;
      nextCountNanos = now + Math.max(COUNT_EVERY_NANOS, took * COUNT_SHARE);
    }
    chronicle.note(now, open);
    lifespans.learn();
    return news;
  }

  /** {@code entry} leaked. */
  void lost(Entry entry) {
    growth.lost(entry);
  }

  /** What grows and does not come down again. */
  List<Trend> trends() {
    return growth.trends();
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

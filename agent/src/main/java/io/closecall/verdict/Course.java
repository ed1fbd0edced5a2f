package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the run went: its history, and how long resources were open. Not safe for several threads.
 */
final class Course {
  private static final long FIRST_MOMENT_NANOS = 200_000_000L;

  /** Descriptors, and what is open at each site, are counted no more often. */
  private static final long COUNT_EVERY_NANOS = 1_000_000_000L;

  /** Counting takes at most one part in this many of one CPU. */
  private static final long COUNT_SHARE = 200;

  /** What ends earlier has no trends, and does not load what finds them. */
  private static final long FIRST_LOOK_NANOS = 5_000_000_000L;

  /** Sites whose course is told; the most harmful come first. */
  private static final int MOST_SITES = 50;

  private final Ledger ledger;
  private final Judge judge;
  private final Frames frames;
  private final Clock clock;
  private @Nullable Growth growth;

  private final Chronicle chronicle;
  private final Lifespans lifespans;
  private final Descriptors descriptors = new Descriptors();
  private long open = -1;
  private long nextCountNanos = System.nanoTime();
  private long tookNanos;

  Course(List<Tally> tallies, Ledger ledger, Judge judge, Frames frames, Clock clock) {
    this.ledger = ledger;
    this.judge = judge;
    this.frames = frames;
    this.clock = clock;
    chronicle = new Chronicle(tallies, clock.startNanos(), FIRST_MOMENT_NANOS);
    lifespans = new Lifespans(tallies, ledger, frames);
  }

  /**
   * Looks at this moment, if it is time to, and returns what was seen to grow just now. What {@code
   * ended} does not grow any more, nor come down.
   */
  List<Trend> note(boolean ended) {
    long now = System.nanoTime();
    List<Trend> news = List.of();
    if (now - nextCountNanos >= 0) {
      open = descriptors.open();
      if (!ended && now - clock.startNanos() >= FIRST_LOOK_NANOS) {
        news = growth().look(ledger.open(), now, open, descriptors.limit());
      }
      long took = System.nanoTime() - now;
      // the lesser of two: one may have waited for a CPU
      nextCountNanos = now + Math.max(COUNT_EVERY_NANOS, Math.min(took, tookNanos) * COUNT_SHARE);
      tookNanos = took;
    }
    chronicle.note(now, open, growth == null ? List.of() : growth.sites().all());
    lifespans.learn();
    return news;
  }

  /** {@code entry} leaked, and what nobody gives back goes on counting. */
  void lost(Entry entry) {
    growth().lost(entry);
  }

  /** Descriptors that are open, and how many can be. */
  long[] descriptors() {
    return new long[] {descriptors.open(), descriptors.limit()};
  }

  /** What grows and does not come down again. */
  List<Trend> trends() {
    return growth == null ? List.of() : growth.trends();
  }

  private Growth growth() {
    Growth made = growth;
    if (made == null) {
      made = new Growth(judge, frames, clock);
      growth = made;
    }
    return made;
  }

  /** How it went up to now, also at the sites of {@code findings} and {@code trends}. */
  History history(List<Finding> findings, List<Trend> trends) {
    long now = System.nanoTime();
    Set<Sites.Line> told = new LinkedHashSet<>();
    Growth known = growth;
    if (known != null) {
      known.sites().count(ledger.open(), true, now);
      for (Trend each : trends) {
        add(each.kind(), each.site(), known.sites(), told);
      }
      for (Finding each : findings) {
        add(each.kind(), each.site(), known.sites(), told);
      }
    }
    return chronicle.history(now, open, descriptors.limit(), told);
  }

  private static void add(
      @Nullable String kind, @Nullable String site, Sites sites, Set<Sites.Line> told) {
    Sites.Line line = kind == null ? null : sites.find(kind, site);
    if (line != null && told.size() < MOST_SITES) {
      told.add(line);
    }
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

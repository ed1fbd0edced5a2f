package io.closecall.verdict;

import io.closecall.ledger.Durations;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.Tally;
import io.closecall.ledger.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the resources of a site were open, learned from a few examples a round. Bounded, and not
 * safe for several threads.
 */
final class Lifespans {
  /** Sites that are learned; what comes after has the numbers of its kind only. */
  private static final int LIMIT = 500;

  /** A round takes no longer: stacks of closed resources have to be resolved for it. */
  private static final long ROUND_NANOS = 2_000_000;

  private final Map<String, Durations> sites = new HashMap<>();
  private final List<Tally> tallies;
  private final Ledger ledger;
  private final Frames frames;

  Lifespans(List<Tally> tallies, Ledger ledger, Frames frames) {
    this.tallies = tallies;
    this.ledger = ledger;
    this.frames = frames;
  }

  /** Takes what was closed since the last round, if there is time for it. */
  void learn() {
    long limit = System.nanoTime() + ROUND_NANOS;
    for (Tally tally : tallies) {
      Entry closed = tally.closedExample();
      while (closed != null) {
        if (System.nanoTime() < limit) {
          learn(tally, closed);
        }
        closed = tally.closedExample();
      }
    }
  }

  /** Not from what was told as overdue: that is to be compared with the others. */
  private void learn(Tally tally, Entry closed) {
    if (closed.isOverdue()) {
      return;
    }
    ledger.settle(closed);
    Trace trace = closed.trace();
    StackTraceElement site = trace == null ? null : frames.site(trace.frames());
    if (site == null) {
      return;
    }
    String key = key(tally.kind(), Frames.text(site));
    Durations durations = sites.get(key);
    if (durations == null && sites.size() < LIMIT) {
      durations = new Durations();
      sites.put(key, durations);
    }
    if (durations != null) {
      int weight = closed.isLasting() ? 1 : Math.max(1, tally.measures(closed.hashCode()));
      durations.add(closed.closedNanos() - closed.openedNanos(), weight);
    }
  }

  /** What is known of {@code kind} at {@code site}; null if that is nothing. */
  @Nullable Lifetimes of(String kind, @Nullable String site) {
    Durations durations = site == null ? null : sites.get(key(kind, site));
    return durations == null ? null : Lifetimes.of(durations);
  }

  private static String key(String kind, String site) {
    return kind + ' ' + site;
  }
}

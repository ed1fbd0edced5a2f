package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds that are statistics, by site; bounded, and not safe for several threads. */
final class Statistics {
  /** Distinct sites kept; what comes after is counted in the kinds' numbers only. */
  private static final int LIMIT = 1000;

  private final Map<String, Sum> ended = new LinkedHashMap<>();
  private final Judge judge;
  private final Frames frames;

  Statistics(Judge judge, Frames frames) {
    this.judge = judge;
    this.frames = frames;
  }

  /** {@code entry}, settled, was collected. */
  void ended(Entry entry) {
    Sum sum = sumIn(ended, entry);
    if (sum != null) {
      sum.add(entry, false);
    }
  }

  /** The statistic of every site, most open bytes first; {@code open} are all open entries. */
  List<Statistic> all(List<Entry> open) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    ended.forEach((key, sum) -> sums.put(key, new Sum(sum)));
    for (Entry entry : open) {
      if (judge.kindOf(entry).statistic() && !judge.isInternal(entry)) {
        Sum sum = sumIn(sums, entry);
        if (sum != null) {
          sum.add(entry, true);
        }
      }
    }
    List<Statistic> all = new ArrayList<>();
    sums.values().forEach(sum -> all.add(sum.statistic()));
    all.sort(
        Comparator.comparingLong(Statistic::openBytes)
            .thenComparingLong(Statistic::openedBytes)
            .reversed());
    return all;
  }

  private @Nullable Sum sumIn(Map<String, Sum> sums, Entry entry) {
    Kind kind = judge.kindOf(entry);
    Trace trace = entry.trace();
    StackTraceElement site = trace == null ? null : frames.site(trace.frames());
    String key = kind.id() + ' ' + (site == null ? "" : Frames.text(site));
    Sum sum = sums.get(key);
    if (sum == null && sums.size() < LIMIT) {
      sum = new Sum(kind.id(), site, trace);
      sums.put(key, sum);
    }
    return sum;
  }

  /** A statistic in the making. */
  private static final class Sum {
    private final String kind;
    private final @Nullable StackTraceElement site;
    private final @Nullable Trace trace;
    private long opened;
    private long openedBytes;
    private long open;
    private long openBytes;

    Sum(String kind, @Nullable StackTraceElement site, @Nullable Trace trace) {
      this.kind = kind;
      this.site = site;
      this.trace = trace;
    }

    Sum(Sum other) {
      this(other.kind, other.site, other.trace);
      opened = other.opened;
      openedBytes = other.openedBytes;
    }

    /** Where not all are followed, each stands for those that were not. */
    void add(Entry entry, boolean isOpen) {
      long weight = Math.max(1, entry.weight());
      opened += weight;
      openedBytes += weight * entry.bytes();
      if (isOpen) {
        open += weight;
        openBytes += weight * entry.bytes();
      }
    }

    Statistic statistic() {
      return new Statistic(
          kind,
          site == null ? null : Frames.text(site),
          opened,
          openedBytes,
          open,
          openBytes,
          trace == null ? List.of() : trace.frames().stream().map(Frames::text).toList());
    }
  }
}

package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many resources of each site were not given back: those that are open, and those that were
 * lost for good. Bounded, and not safe for several threads.
 */
final class Sites {
  /** Sites that are followed; where nothing is open any more, room is made. */
  private static final int LIMIT = 1000;

  /** What is seen so soon is as old as the run, so that it is judged as soon. */
  private static final long EARLY_NANOS = 10_000_000_000L;

  private static final int TRACES = 8192;
  private static final long LEAST_COUNT = 20;
  private static final long LEAST_BYTES = 4L << 20;

  private final Map<String, Line> lines = new HashMap<>();
  private final Map<Trace, Line> byTrace = new HashMap<>();
  private final Judge judge;
  private final Frames frames;
  private final long startNanos;

  /** One site of one kind. */
  static final class Line {
    final Kind kind;
    final @Nullable StackTraceElement site;
    final @Nullable Trace trace;
    final Riser count;
    final Riser bytes;
    private final long[] marks = new long[Surge.WINDOWS];
    private long lostCount;
    private long lostBytes;
    private long openCount;
    private long openBytes;
    private long open;
    private long leaked;

    Line(Kind kind, @Nullable StackTraceElement site, @Nullable Trace trace, long nowNanos) {
      this.kind = kind;
      this.site = site;
      this.trace = trace;
      count = new Riser(nowNanos, Math.max(LEAST_COUNT, kind.few()));
      bytes = new Riser(nowNanos, LEAST_BYTES);
      count.note(nowNanos, 0);
      bytes.note(nowNanos, 0);
    }

    /** How many more there are than when the window of a {@link Surge} began. */
    long growth(int window) {
      return openCount + lostCount - marks[window];
    }

    /** How many are open, without what sampled stacks stand for. */
    long open() {
      return open;
    }

    boolean isOpen() {
      return open > 0;
    }

    /** How many have leaked. */
    long leaked() {
      return leaked;
    }

    /** The site as findings name it. */
    @Nullable String siteText() {
      return site == null ? null : Frames.text(site);
    }

    boolean isOf(Entry entry, Judge judge) {
      return judge.kindOf(entry) == kind;
    }
  }

  Sites(Judge judge, Frames frames, long startNanos) {
    this.judge = judge;
    this.frames = frames;
    this.startNanos = startNanos;
  }

  /** {@code entry} has leaked; where that is {@code forGood}, nothing gives back what it held. */
  void lost(Entry entry, boolean forGood, long nowNanos) {
    Line line = line(entry, nowNanos);
    if (line != null) {
      line.leaked++;
      if (forGood) {
        line.lostCount += Math.max(1, entry.weight());
        line.lostBytes += Math.max(1, entry.weight()) * entry.bytes();
      }
    }
  }

  /** Counts {@code open}, everything that is open, and judges whether it grows. */
  void look(List<Entry> open, long nowNanos) {
    count(open, false, nowNanos);
    for (Line line : lines.values()) {
      line.count.note(nowNanos, line.openCount + line.lostCount);
      line.bytes.note(nowNanos, line.openBytes + line.lostBytes);
    }
  }

  /** Windows of a {@link Surge} begin, a bit for each. */
  void mark(int windows) {
    for (Line line : lines.values()) {
      for (int i = 0; i < Surge.WINDOWS; i++) {
        if ((windows >> i & 1) != 0) {
          line.marks[i] = line.openCount + line.lostCount;
        }
      }
    }
  }

  /** Counts {@code open}, everything that is open; what is so for long, or {@code all}. */
  void count(List<Entry> open, boolean all, long nowNanos) {
    for (Line line : lines.values()) {
      line.openCount = 0;
      line.openBytes = 0;
      line.open = 0;
    }
    for (Entry entry : open) {
      if (entry.isLasting() || (all && entry.trace() != null)) {
        Line line = line(entry, nowNanos);
        if (line != null) {
          long weight = Math.max(1, entry.weight());
          line.openCount += weight;
          line.openBytes += weight * entry.bytes();
          line.open++;
        }
      }
    }
  }

  private @Nullable Line line(Entry entry, long nowNanos) {
    Trace trace = entry.trace();
    Line known = trace == null ? null : byTrace.get(trace);
    if (known != null && known.isOf(entry, judge)) {
      return known;
    }
    Kind kind = judge.kindOf(entry);
    StackTraceElement site = trace == null ? null : frames.site(trace.frames());
    String key = key(kind.id(), site == null ? null : Frames.text(site));
    Line line = lines.get(key);
    if (line == null) {
      if (lines.size() >= LIMIT && !makeRoom()) {
        return null;
      }
      boolean early = nowNanos - startNanos < EARLY_NANOS;
      line = new Line(kind, site, trace, early ? startNanos : nowNanos);
      lines.put(key, line);
    }
    if (trace != null) {
      if (byTrace.size() >= TRACES) {
        byTrace.clear();
      }
      byTrace.put(trace, line);
    }
    return line;
  }

  /** The line that {@code entry} was counted in, null if there is none. */
  @Nullable Line known(Entry entry) {
    Trace trace = entry.trace();
    Line known = trace == null ? null : byTrace.get(trace);
    return known != null && known.isOf(entry, judge) ? known : null;
  }

  private boolean makeRoom() {
    byTrace.clear();
    return lines.values().removeIf(each -> each.count.now() == 0 && each.leaked == 0)
        || lines.values().removeIf(each -> each.count.now() == 0);
  }

  /** All that are followed. */
  List<Line> all() {
    return new ArrayList<>(lines.values());
  }

  /** That of the kind {@code kind} and the site {@code site}, null if it is not followed. */
  @Nullable Line find(String kind, @Nullable String site) {
    return lines.get(key(kind, site));
  }

  private static String key(String kind, @Nullable String site) {
    return kind + ' ' + (site == null ? "" : site);
  }
}

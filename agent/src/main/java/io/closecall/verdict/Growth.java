package io.closecall.verdict;

import io.closecall.kinds.Impact;
import io.closecall.ledger.Entry;
import io.closecall.verdict.Ascent.Rise;
import io.closecall.verdict.Sites.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names what grows and does not come down again, before a limit is hit: resources and bytes of a
 * site, and descriptors of the process. Not safe for several threads.
 */
final class Growth {
  private static final long LEAST_DESCRIPTORS = 20;

  /** Descriptors are told of without a place only after so many looks for one. */
  private static final int PATIENCE = 10;

  /** What rises late is shown for so long after that was last seen. */
  private static final long SHOWN_NANOS = 60_000_000_000L;

  /** A site grows as the descriptors do that grows by so many times less or more at most. */
  private static final int SIMILAR = 5;

  private static final double MILLIS_AN_HOUR = 3.6e6;

  /** Entries that are asked whether they are the program's business. */
  private static final int ASKED = 100;

  private final Judge judge;
  private final Clock clock;
  private final Sites sites;
  private final Riser descriptors;
  private final Surge surge;
  private @Nullable Late late;
  private long limit;
  private int inVain;

  /** What began to rise late. */
  private record Late(Rise rise, @Nullable Line line, long seenNanos) {}

  Growth(Judge judge, Frames frames, Clock clock) {
    this.judge = judge;
    this.clock = clock;
    this.sites = new Sites(judge, frames, clock.startNanos());
    this.descriptors = new Riser(clock.startNanos(), LEAST_DESCRIPTORS);
    this.surge = new Surge(clock.startNanos(), LEAST_DESCRIPTORS);
  }

  /** {@code entry} leaked. */
  void lost(Entry entry) {
    sites.lost(entry, judge.kindOf(entry).impact() == Impact.PERMANENT, System.nanoTime());
  }

  /** The sites that are followed. */
  Sites sites() {
    return sites;
  }

  /**
   * Looks at what is open, and returns what is news.
   *
   * @param openDescriptors -1 if that is unknown
   * @param descriptorLimit 0 if that is unknown
   */
  List<Trend> look(List<Entry> open, long nowNanos, long openDescriptors, long descriptorLimit) {
    limit = descriptorLimit;
    sites.look(open, nowNanos);
    if (openDescriptors >= 0) {
      descriptors.note(nowNanos, openDescriptors);
      int begun = surge.note(nowNanos, openDescriptors);
      if (begun != 0) {
        sites.mark(begun);
      }
    }
    boolean pressing = descriptors.isPressing(limit);
    List<Trend> news = new ArrayList<>();
    for (Line line : sites.all()) {
      Rise rise = line.count.rise();
      if (rise != null
          && (line.count.isBelieved() || (pressing && isDescriptors(rise)))
          && isNamed(line, open)
          && line.count.tell(rise)) {
        news.add(trend("open", line, line.count, rise));
      }
      Rise bytes = line.bytes.rise();
      if (bytes != null
          && line.bytes.isBelieved()
          && isNamed(line, open)
          && line.bytes.tell(bytes)) {
        news.add(trend("bytes", line, line.bytes, bytes));
      }
    }
    Rise rise = descriptors.rise();
    if (rise != null && (pressing || descriptors.isBelieved())) {
      tell(rise, likeliest(rise), news);
      late = null;
    } else {
      surge(nowNanos, news);
    }
    return news;
  }

  private void surge(long nowNanos, List<Trend> news) {
    int window = surge.pressing(limit);
    Rise rise = window < 0 ? null : surge.rise(window);
    if (rise != null) {
      Line line = grown(window);
      tell(rise, line, news);
      late = new Late(rise, line, nowNanos);
    } else {
      inVain = 0;
      late = late != null && nowNanos - late.seenNanos < SHOWN_NANOS ? late : null;
    }
  }

  private void tell(Rise rise, @Nullable Line line, List<Trend> news) {
    inVain = line == null ? inVain + 1 : PATIENCE;
    if (inVain >= PATIENCE && descriptors.tell(rise)) {
      news.add(ofDescriptors(rise, line));
    }
  }

  /** What grows now, of all that was told. */
  List<Trend> trends() {
    List<Trend> all = new ArrayList<>();
    Rise rise = descriptors.rise();
    Late recent = late;
    if (recent != null && descriptors.stands()) {
      all.add(ofDescriptors(recent.rise, recent.line));
    } else if (rise != null && descriptors.stands()) {
      all.add(ofDescriptors(rise, likeliest(rise)));
    }
    List<Trend> open = new ArrayList<>();
    for (Line line : sites.all()) {
      Rise count = line.count.rise();
      if (count != null && line.count.stands()) {
        open.add(trend("open", line, line.count, count));
      }
      Rise bytes = line.bytes.rise();
      if (bytes != null && line.bytes.stands()) {
        open.add(trend("bytes", line, line.bytes, bytes));
      }
    }
    open.sort(
        Comparator.comparing(Trend::measure)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Trend::perHour).reversed()));
    all.addAll(open);
    return all;
  }

  /** Whether it may be what descriptors grow by. */
  private boolean isDescriptors(Rise rise) {
    Rise all = descriptors.rise();
    return all != null
        && rise.perHour() > all.perHour() / SIMILAR
        && rise.perHour() < all.perHour() * SIMILAR;
  }

  /**
   * Whether a place can be named, and most of what is open there is the program's business. Memory
   * that only the collector frees may grow because it did not come by.
   */
  private boolean isNamed(Line line, List<Entry> open) {
    if (line.trace == null || line.kind.statistic()) {
      return false;
    }
    int asked = 0;
    int programs = 0;
    for (Entry entry : open) {
      if (asked < ASKED && entry.isLasting() && line == sites.known(entry)) {
        asked++;
        programs += judge.isProgramsAndOpen(entry) ? 1 : 0;
      }
    }
    return asked > 0 && 2 * programs >= asked;
  }

  private Trend trend(String measure, Line line, Riser riser, Rise rise) {
    List<StackTraceElement> stack = line.trace == null ? List.of() : line.trace.frames();
    return new Trend(
        measure,
        line.kind.id(),
        line.site == null ? null : Frames.text(line.site),
        line.trace == null ? null : Fingerprint.of(line.kind.id(), line.site),
        riser.now(),
        rise.perHour(),
        rise.low(),
        rise.high(),
        0,
        -1,
        -1,
        -1,
        clock.instant(rise.sinceNanos()),
        Instant.now(),
        stack.stream().map(Frames::text).toList());
  }

  private Trend ofDescriptors(Rise rise, @Nullable Line line) {
    long left = Math.max(0, limit - descriptors.now());
    List<StackTraceElement> stack =
        line == null || line.trace == null ? List.of() : line.trace.frames();
    return new Trend(
        "descriptors",
        line == null ? null : line.kind.id(),
        line == null || line.site == null ? null : Frames.text(line.site),
        line == null ? null : Fingerprint.of(line.kind.id(), line.site),
        descriptors.now(),
        rise.perHour(),
        rise.low(),
        rise.high(),
        limit,
        millis(left, rise.perHour()),
        millis(left, rise.high()),
        millis(left, rise.low()),
        clock.instant(rise.sinceNanos()),
        Instant.now(),
        stack.stream().map(Frames::text).toList());
  }

  /** After how long {@code left} are gone; -1 without a limit, or never. */
  private long millis(long left, double perHour) {
    return limit == 0 || perHour <= 0 ? -1 : Math.round(left / perHour * MILLIS_AN_HOUR);
  }

  /** The site that grows most nearly as the descriptors do. */
  private @Nullable Line likeliest(Rise rise) {
    Line nearest = null;
    double least = Double.MAX_VALUE;
    for (Line line : sites.all()) {
      Rise each = line.count.rise();
      if (each != null && line.trace != null && isDescriptors(each)) {
        double distance = Math.abs(Math.log(each.perHour() / rise.perHour()));
        if (distance < least) {
          least = distance;
          nearest = line;
        }
      }
    }
    return nearest;
  }

  /** The site that has grown most nearly as the descriptors have since the window began. */
  private @Nullable Line grown(int window) {
    double growth = surge.growth(window);
    Line nearest = null;
    double least = Math.log(SIMILAR);
    for (Line line : sites.all()) {
      long each = line.growth(window);
      if (each > 0 && growth > 0 && line.trace != null && !line.kind.statistic()) {
        double distance = Math.abs(Math.log(each / growth));
        if (distance < least) {
          least = distance;
          nearest = line;
        }
      }
    }
    return nearest;
  }
}

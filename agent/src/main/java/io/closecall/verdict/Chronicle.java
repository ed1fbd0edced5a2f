package io.closecall.verdict;

import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@link History}. When it is full, every second moment is forgotten and from then on
 * half as many are taken, so that a run of a month takes no more memory than one of a minute. Not
 * safe for several threads.
 */
final class Chronicle {
  /** Moments kept, and half as many after a thinning. */
  private static final int MOST = 240;

  private final long startNanos;
  private final List<Tally> tallies;
  private final List<Column> columns = new ArrayList<>();
  private @Nullable SiteColumns sites;
  private final long[] at = new long[MOST];
  private final long[] descriptors = new long[MOST];
  private int size;
  private long everyNanos;
  private long nextNanos;

  /** Takes a moment every {@code everyNanos} at first. */
  Chronicle(List<Tally> tallies, long startNanos, long everyNanos) {
    this.tallies = tallies;
    this.startNanos = startNanos;
    this.everyNanos = everyNanos;
    this.nextNanos = startNanos;
  }

  /** Takes this moment if it is time to. */
  void note(long nowNanos, long openDescriptors, Collection<Sites.Line> lines) {
    if (nowNanos - nextNanos >= 0) {
      nextNanos = nowNanos + everyNanos;
      add(nowNanos, openDescriptors, lines);
      if (size == MOST) {
        thin();
      }
    }
  }

  private void add(long nowNanos, long openDescriptors, Collection<Sites.Line> lines) {
    for (int i = columns.size(); i < tallies.size(); i++) {
      columns.add(new Column(tallies.get(i)));
    }
    at[size] = nowNanos - startNanos;
    descriptors[size] = openDescriptors;
    for (Column column : columns) {
      column.note(size);
    }
    SiteColumns known = sites;
    if (known == null && !lines.isEmpty()) {
      known = new SiteColumns(MOST);
      sites = known;
    }
    if (known != null) {
      known.note(size, lines);
    }
    size++;
  }

  private void thin() {
    size = halve(at);
    halve(descriptors);
    for (Column column : columns) {
      column.thin();
    }
    if (sites != null) {
      sites.thin();
    }
    everyNanos *= 2;
  }

  /** Keeps every second. */
  private static int halve(long[] values) {
    for (int i = 0; i < MOST / 2; i++) {
      values[i] = values[2 * i];
    }
    return MOST / 2;
  }

  /** All of it up to now, which stays its last moment only here; of the sites that of these. */
  History history(long nowNanos, long openDescriptors, long limit, Collection<Sites.Line> wanted) {
    add(nowNanos, openDescriptors, wanted);
    List<History.Line> lines = new ArrayList<>();
    for (Column column : columns) {
      if (column.isUsed()) {
        lines.add(column.line(size));
      }
    }
    List<History.Site> told = new ArrayList<>();
    for (Sites.Line line : wanted) {
      History.Site site = sites == null ? null : sites.site(line, size);
      if (site != null) {
        told.add(site);
      }
    }
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      millis.add(at[i] / 1_000_000);
    }
    boolean known = Arrays.stream(descriptors, 0, size).anyMatch(each -> each >= 0);
    History history =
        new History(
            millis, lines, known ? list(descriptors, size) : List.of(), known ? limit : 0, told);
    size--;
    return history;
  }

  private static List<Long> list(long[] values, int size) {
    return Arrays.stream(values, 0, size).boxed().toList();
  }

  /** One kind; nothing is kept of it before one was opened. */
  private static final class Column {
    private static final long[] UNUSED = {};

    private final Tally tally;
    private long[] open = UNUSED;
    private long[] leaked = UNUSED;
    private long[] openBytes = UNUSED;

    Column(Tally tally) {
      this.tally = tally;
    }

    boolean isUsed() {
      return open != UNUSED;
    }

    void note(int moment) {
      if (!isUsed()) {
        if (tally.opened() == 0) {
          return;
        }
        open = new long[MOST];
        leaked = new long[MOST];
        openBytes = new long[MOST];
      }
      open[moment] = tally.open();
      leaked[moment] = tally.leaked();
      openBytes[moment] = tally.openBytes();
    }

    void thin() {
      if (isUsed()) {
        halve(open);
        halve(leaked);
        halve(openBytes);
      }
    }

    History.Line line(int size) {
      return new History.Line(
          tally.kind(), list(open, size), list(leaked, size), list(openBytes, size));
    }
  }
}

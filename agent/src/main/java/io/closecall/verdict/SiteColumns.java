package io.closecall.verdict;

import io.closecall.verdict.Sites.Line;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many were open and had leaked at each site, at the moments of a {@link Chronicle}. Bounded to
 * about half a megabyte, and not safe for several threads.
 */
final class SiteColumns {
  private static final int MOST_SITES = 256;

  private final int mostMoments;
  private final Map<Line, Column> columns = new IdentityHashMap<>();

  SiteColumns(int mostMoments) {
    this.mostMoments = mostMoments;
  }

  private static final class Column {
    final int[] open;
    final int[] leaked;

    Column(int moments) {
      open = new int[moments];
      leaked = new int[moments];
    }
  }

  /** Notes {@code lines}; a site of which nothing was there before had none. */
  void note(int moment, Collection<Line> lines) {
    for (Line line : lines) {
      Column column = columns.get(line);
      if (column == null && (line.isOpen() || line.leaked() > 0) && hasRoom()) {
        column = new Column(mostMoments);
        columns.put(line, column);
      }
      if (column != null) {
        column.open[moment] = (int) Math.min(Integer.MAX_VALUE, line.open());
        column.leaked[moment] = (int) Math.min(Integer.MAX_VALUE, line.leaked());
      }
    }
  }

  private boolean hasRoom() {
    return columns.size() < MOST_SITES
        || columns.keySet().removeIf(each -> !each.isOpen() && each.leaked() == 0);
  }

  /** Keeps every second moment. */
  void thin() {
    for (Column column : columns.values()) {
      halve(column.open);
      halve(column.leaked);
    }
  }

  private static void halve(int[] values) {
    for (int i = 0; i < values.length / 2; i++) {
      values[i] = values[2 * i];
    }
  }

  /** The first {@code size} moments of {@code line}; null if it was not followed. */
  History.@Nullable Site site(Line line, int size) {
    Column column = columns.get(line);
    return column == null
        ? null
        : new History.Site(
            line.kind.id(), line.siteText(), list(column.open, size), list(column.leaked, size));
  }

  private static List<Long> list(int[] values, int size) {
    return IntStream.range(0, size).mapToObj(i -> (long) values[i]).toList();
  }
}

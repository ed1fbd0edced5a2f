package io.closecall.verdict;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers went over the run, at moments spread evenly over it; the last is the end.
 *
 * @param atMillis the moments, in milliseconds since the start
 * @param kinds the kinds of which any was opened
 * @param descriptors descriptors of the process that were open at each moment, -1 where unknown;
 *     empty where the platform does not tell
 * @param descriptorLimit how many may be, 0 where unknown
 * @param sites the sites of what was found or grows, a bounded number of them
 */
public record History(
    List<Long> atMillis,
    List<Line> kinds,
    List<Long> descriptors,
    long descriptorLimit,
    List<Site> sites) {
  /** Of a run of which nothing is known. */
  public static final History NONE = new History(List.of(), List.of(), List.of(), 0, List.of());

  /** How it went at the site {@code site} of the kind {@code kind}; null if that is not known. */
  public @Nullable Site site(String kind, @Nullable String site) {
    for (Site each : sites) {
      if (each.kind().equals(kind) && Objects.equals(each.site(), site)) {
        return each;
      }
    }
    return null;
  }

  /**
   * The numbers of one site, a number a moment. What is open for less than about two seconds is
   * counted at the last only.
   *
   * @param kind its kind
   * @param site as in a {@link Finding}
   * @param open how many were open
   * @param leaked how many had leaked
   */
  public record Site(String kind, @Nullable String site, List<Long> open, List<Long> leaked) {}

  /**
   * The numbers of one kind, a number a moment.
   *
   * @param kind its id
   * @param open how many were open
   * @param leaked how many had leaked
   * @param openBytes bytes that were open
   */
  public record Line(String kind, List<Long> open, List<Long> leaked, List<Long> openBytes) {}
}

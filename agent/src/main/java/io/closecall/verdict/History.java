package io.closecall.verdict;

import java.util.List;

/**
 * How the numbers went over the run, at moments spread evenly over it; the last is the end.
 *
 * @param atMillis the moments, in milliseconds since the start
 * @param kinds the kinds of which any was opened
 * @param descriptors descriptors of the process that were open at each moment, -1 where unknown;
 *     empty where the platform does not tell
 * @param descriptorLimit how many may be, 0 where unknown
 */
public record History(
    List<Long> atMillis, List<Line> kinds, List<Long> descriptors, long descriptorLimit) {
  /** Of a run of which nothing is known. */
  public static final History NONE = new History(List.of(), List.of(), List.of(), 0);

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

package io.closecall.verdict;

import io.closecall.ledger.Durations;
import org.jspecify.annotations.Nullable;

/**
 * How long resources were open that were closed.
 *
 * @param count how many closings that is known from; where not all were measured, how many those
 *     stand for
 * @param medianMillis half of them were closed earlier, as the next two to a sixteenth
 * @param p99Millis 99 in 100 were closed earlier
 * @param maxMillis the longest that was measured
 */
public record Lifetimes(long count, double medianMillis, double p99Millis, double maxMillis) {
  private static final double MICROS_A_MILLI = 1000;

  /** What {@code durations} say; null if there are none. */
  static @Nullable Lifetimes of(Durations durations) {
    long count = durations.count();
    return count == 0
        ? null
        : new Lifetimes(
            count,
            millis(durations.percentile(0.5)),
            millis(durations.percentile(0.99)),
            millis(durations.longest()));
  }

  private static double millis(long nanos) {
    return Math.round(nanos / MICROS_A_MILLI) / MICROS_A_MILLI;
  }
}

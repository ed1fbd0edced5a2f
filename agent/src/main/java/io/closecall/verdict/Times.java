package io.closecall.verdict;

import java.time.Instant;

/**
 * When those of a group were opened, how old they were, and how long those that were closed took.
 */
final class Times {
  private long first;
  private long last;
  private long ageNanos;
  private long longestNanos;

  Times(long openedNanos) {
    first = openedNanos;
    last = openedNanos;
  }

  void opened(long nanos) {
    first = Math.min(first, nanos);
    last = Math.max(last, nanos);
  }

  /** One of them is as old as that. */
  void ages(long nanos) {
    ageNanos = Math.max(ageNanos, nanos);
  }

  /** One of them was closed when it was as old as that. */
  void closed(long nanos) {
    longestNanos = Math.max(longestNanos, nanos);
    ages(nanos);
  }

  void merge(Times later) {
    opened(later.first);
    opened(later.last);
    ages(later.ageNanos);
    longestNanos = Math.max(longestNanos, later.longestNanos);
  }

  long firstNanos() {
    return first;
  }

  Instant first(Clock clock) {
    return clock.instant(first);
  }

  Instant last(Clock clock) {
    return clock.instant(last);
  }

  long ageMillis() {
    return ageNanos / 1_000_000;
  }

  long longestMillis() {
    return longestNanos / 1_000_000;
  }
}

package io.closecall.verdict;

import java.time.Instant;

/** Turns readings of {@link System#nanoTime()} into points in time. */
final class Clock {
  private final Instant start = Instant.now();
  private final long startNanos = System.nanoTime();

  Instant start() {
    return start;
  }

  long startNanos() {
    return startNanos;
  }

  Instant instant(long nanos) {
    return start.plusNanos(nanos - startNanos);
  }
}

package io.closecall.ledger;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long resources were open, in buckets an eighth of a power of two wide, so that a percentile
 * is off by a sixteenth at most. Safe on any thread.
 */
public final class Durations {
  /** The unit of the buckets: what is shorter is told apart by nobody. */
  private static final int UNIT_BITS = 10;

  private static final int STEP_BITS = 3;
  private static final int STEPS = 1 << STEP_BITS;

  /** Up to half a year. */
  private static final int BUCKETS = (45 - STEP_BITS) * STEPS;

  private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);
  private final AtomicLong longest = new AtomicLong();

  /** Adds one that was open for {@code nanos} and stands for {@code weight} of them. */
  public void add(long nanos, int weight) {
    counts.getAndAdd(bucket(nanos), weight);
    long most = longest.get();
    while (nanos > most && !longest.compareAndSet(most, nanos)) {
      most = longest.get();
    }
  }

  private static int bucket(long nanos) {
    long units = Math.max(0, nanos) >>> UNIT_BITS;
    if (units < STEPS) {
      return (int) units;
    }
    int power = 63 - Long.numberOfLeadingZeros(units);
    int step = (int) (units >>> (power - STEP_BITS)) & (STEPS - 1);
    return Math.min(((power - STEP_BITS + 1) << STEP_BITS) + step, BUCKETS - 1);
  }

  /** The middle of a bucket. */
  private static long middle(int bucket) {
    if (bucket < STEPS) {
      return ((long) bucket << UNIT_BITS) + (1L << (UNIT_BITS - 1));
    }
    int shift = (bucket >>> STEP_BITS) - 1 + UNIT_BITS;
    long least = STEPS + (long) (bucket & (STEPS - 1));
    return (least << shift) + (1L << (shift - 1));
  }

  /** How many were added, or stood for. */
  public long count() {
    long sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /** What {@code share}, from 0 to 1, of them did not exceed, in nanoseconds; 0 without any. */
  public long percentile(double share) {
    long rank = Math.max(1, (long) Math.ceil(count() * share));
    long seen = 0;
    for (int i = 0; i < BUCKETS; i++) {
      seen += counts.get(i);
      if (seen >= rank) {
        return Math.min(middle(i), longest.get());
      }
    }
    return longest.get();
  }

  /** The longest, in nanoseconds. */
  public long longest() {
    return longest.get();
  }
}

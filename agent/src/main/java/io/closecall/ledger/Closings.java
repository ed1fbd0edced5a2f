package io.closecall.ledger;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The closings of one kind: how long all were open, and a few of them by the round, to learn the
 * same of their sites. Closings come by the million: of many, every eighth reads the clock, and
 * those that were open for long.
 */
final class Closings {
  /** So many of a kind are measured one by one. */
  private static final int ALL = 4096;

  /** One in two to the power of this is measured then. */
  private static final int SPARING_BITS = 3;

  /** Spreads hashes, which are addresses where the resource is a native handle. */
  private static final int SPREAD = 0x9E3779B9;

  private static final int KEPT = 8;

  private final Durations durations = new Durations();
  private final AtomicReferenceArray<@Nullable Entry> kept = new AtomicReferenceArray<>(KEPT);

  /** Written by several threads without care: at worst an example is lost. */
  private int next;

  /** How many one with {@code hash} stands for, after {@code opened} openings; 0 for none. */
  static int weight(int hash, long opened) {
    if (opened <= ALL) {
      return 1;
    }
    return (hash * SPREAD) >>> (32 - SPARING_BITS) == 0 ? 1 << SPARING_BITS : 0;
  }

  void add(long nanos, int weight) {
    durations.add(nanos, weight);
  }

  /** Keeps {@code entry} as an example, if there is room for one. */
  void keep(Entry entry) {
    int at = next;
    if (at < KEPT && entry.hasStack()) {
      next = at + 1;
      kept.lazySet(at, entry);
    }
  }

  Durations durations() {
    return durations;
  }

  /** An example since the last round, null after the last of them, with which a round ends. */
  @Nullable Entry take() {
    for (int i = 0; i < KEPT; i++) {
      Entry entry = kept.getAndSet(i, null);
      if (entry != null) {
        return entry;
      }
    }
    next = 0;
    return null;
  }
}

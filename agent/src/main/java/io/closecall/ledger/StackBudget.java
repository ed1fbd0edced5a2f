package io.closecall.ledger;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides which openings of a kind are worth a stack, so that stacks cost at most a set share of
 * one CPU.
 *
 * <p>A virtual clock runs ahead of the real one by the cost of each stack divided by the share;
 * while it is ahead by more than the burst, no stack is taken. So a burst of openings is sampled
 * whole and a steady stream evenly in time.
 */
final class StackBudget {
  /**
   * How long the allowance is saved up: at a share of 1 % this is 100 ms of stack taking at once.
   */
  private static final long BURST_NANOS = 10_000_000_000L;

  /** What one stack can be charged at most: more is the scheduler's doing. */
  private static final long CHARGE_LIMIT_NANOS = 50_000L;

  private final long nanosPerNano;
  private final AtomicLong virtualNanos;

  /** Spends at most {@code percent} of one CPU; 0 takes every stack. */
  StackBudget(double percent) {
    nanosPerNano = percent <= 0 ? 0 : Math.max(1, Math.round(100 / percent));
    virtualNanos = new AtomicLong(System.nanoTime());
  }

  boolean allows(long now) {
    return nanosPerNano == 0 || virtualNanos.get() - now <= BURST_NANOS;
  }

  void charge(long now, long cost) {
    if (nanosPerNano == 0) {
      return;
    }
    long step = Math.min(Math.max(cost, 0), CHARGE_LIMIT_NANOS) * nanosPerNano;
    long behind = now - virtualNanos.get();
    virtualNanos.addAndGet(behind > 0 ? behind + step : step);
  }
}

package io.closecall.ledger;

import java.util.concurrent.atomic.LongAdder;

/** Takes stacks, as many as were asked for or as the budget of a kind allows. Any thread. */
final class Sampler {
  /** A stack takes about 2 KB until it is settled; a twentieth of the heap is for them. */
  private static final long MOST_UNSETTLED =
      Math.max(500, Runtime.getRuntime().maxMemory() / 20 / 2_000);

  /** No stack takes longer; what was measured beyond, another process or a collection took. */
  private static final long MOST_NANOS = 200_000;

  private volatile Stacks stacks;
  private volatile int settled;
  private final LongAdder nanos = new LongAdder();
  private final LongAdder taken = new LongAdder();
  private final LongAdder skipped = new LongAdder();

  Sampler(Stacks stacks) {
    this.stacks = stacks;
  }

  /** No budget holds any more. */
  void takeEvery() {
    stacks = Stacks.ALL;
  }

  /**
   * Whether one of a statistic is worth an entry: only as many are as the budget has stacks for,
   * because they come by the million, and each stands for those before it.
   */
  boolean counts(Tally tally, int open) {
    if (stacks != Stacks.NONE && mayTake(open) && tally.budget.allows(System.nanoTime())) {
      return true;
    }
    tally.skipped.incrementAndGet();
    skipped.increment();
    return false;
  }

  /** Whether the heap has room for one more stack while {@code open} resources are. */
  private boolean mayTake(int open) {
    return open - settled < MOST_UNSETTLED;
  }

  /** Of those that are open, {@code count} have no stack any more that is not settled. */
  void settled(int count) {
    settled = count;
  }

  /** Gives {@code entry}, just opened, the current stack, if it is to have one. */
  void sample(Entry entry, Class<?> type, String opener, int open) {
    if (stacks == Stacks.NONE) {
      return;
    }
    Tally tally = entry.tally();
    long start = System.nanoTime();
    if (!mayTake(open) || (stacks == Stacks.BUDGET && !tally.budget.allows(start))) {
      tally.skipped.incrementAndGet();
      skipped.increment();
      return;
    }
    Stack stack = new Stack(type, opener);
    int standsFor = 1;
    if (stacks == Stacks.BUDGET || tally.statistic()) {
      standsFor += (int) Math.min(Integer.MAX_VALUE - 1L, tally.skipped.getAndSet(0));
    }
    entry.sampled(stack, standsFor);
    long cost = System.nanoTime() - start;
    tally.budget.charge(start, Math.min(cost, MOST_NANOS));
    nanos.add(cost);
    taken.increment();
  }

  long nanos() {
    return nanos.sum();
  }

  long taken() {
    return taken.sum();
  }

  long skipped() {
    return skipped.sum();
  }
}

package io.closecall.ledger;

import java.util.concurrent.atomic.LongAdder;

/** Takes stacks, as many as were asked for or as the budget of a kind allows. Any thread. */
final class Sampler {
  private final Stacks stacks;
  private final LongAdder nanos = new LongAdder();
  private final LongAdder taken = new LongAdder();
  private final LongAdder skipped = new LongAdder();

  Sampler(Stacks stacks) {
    this.stacks = stacks;
  }

  /** Gives {@code entry}, just opened, the current stack, if it is to have one. */
  void sample(Entry entry, Class<?> type, String opener) {
    if (stacks == Stacks.NONE) {
      return;
    }
    Tally tally = entry.tally();
    long start = System.nanoTime();
    if (stacks == Stacks.BUDGET && !tally.budget.allows(start)) {
      tally.skipped.incrementAndGet();
      skipped.increment();
      return;
    }
    Stack stack = new Stack(type, opener);
    int standsFor = 1;
    if (stacks == Stacks.BUDGET) {
      standsFor += (int) Math.min(Integer.MAX_VALUE - 1L, tally.skipped.getAndSet(0));
    }
    entry.sampled(stack, standsFor);
    long cost = System.nanoTime() - start;
    tally.budget.charge(start, cost);
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

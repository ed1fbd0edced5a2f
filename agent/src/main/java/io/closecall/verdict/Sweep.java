package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** A garbage collection that is proved to have happened, and the wait for everything it set off. */
final class Sweep {
  private static final int ROUNDS = 2;
  private static final long PROOF_MILLIS = 2_000;
  private static final long QUIET_MILLIS = 40;
  private static final long ROUNDS_MILLIS = 1_000;

  /** Nothing but what tests wait for. */
  private static final long QUICK_MILLIS = 4;

  private final Ledger ledger;
  private final long quietMillis;
  private boolean proved = true;

  Sweep(Ledger ledger) {
    this(ledger, QUIET_MILLIS);
  }

  private Sweep(Ledger ledger, long quietMillis) {
    this.ledger = ledger;
    this.quietMillis = quietMillis;
  }

  /** One that waits less for what is slow to arrive. */
  static Sweep quick(Ledger ledger) {
    return new Sweep(ledger, QUICK_MILLIS);
  }

  /**
   * Collects, and drains the ledger until nothing more arrives.
   *
   * <p>Two rounds: what a finalizer or cleaner let go of in the first is collected in the second,
   * and when the second sentinel arrives, every reference of the first round has been passed on.
   * Where the first ends nothing, it was the last.
   */
  List<Entry> run() throws InterruptedException {
    List<Entry> ended = new ArrayList<>();
    for (int round = 0; round < ROUNDS && proved; round++) {
      ReferenceQueue<Object> cleared = new ReferenceQueue<>();
      WeakReference<Object> sentinel = new WeakReference<>(new Object(), cleared);
      System.gc();
      proved &= cleared.remove(PROOF_MILLIS) == sentinel;
      int before = ended.size();
      for (long waited = 0; waited < ROUNDS_MILLIS; waited += quietMillis) {
        List<Entry> more = ledger.drain(quietMillis);
        // on a busy machine the JDK's thread passes on what was collected much later
        if (more.isEmpty() && !ledger.isAnyOnItsWay()) {
          break;
        }
        ended.addAll(more);
      }
      if (ended.size() == before) {
        break;
      }
    }
    return ended;
  }

  /** Whether the sentinels were cleared, so that what is not reported is known to be in use. */
  boolean isProved() {
    return proved;
  }
}

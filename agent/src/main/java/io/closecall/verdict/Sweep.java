package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;

/** A garbage collection that is proved to have happened, and the wait for everything it set off. */
final class Sweep {
  private static final int ROUNDS = 2;
  private static final long PROOF_MILLIS = 2_000;
  private static final long QUIET_MILLIS = 40;
  private static final int QUIET_ROUNDS = 25;

  /**
   * Collects, and drains the ledger into {@code sink} until nothing more arrives.
   *
   * <p>Two rounds: what a finalizer or cleaner let go of in the first is collected in the second,
   * and when the second sentinel arrives, every reference of the first round has been passed on.
   *
   * @return whether the sentinels were cleared, so that what is not reported is known to be in use
   */
  static boolean run(Ledger ledger, Consumer<Entry> sink) throws InterruptedException {
    boolean proved = true;
    for (int round = 0; round < ROUNDS; round++) {
      ReferenceQueue<Object> cleared = new ReferenceQueue<>();
      WeakReference<Object> sentinel = new WeakReference<>(new Object(), cleared);
      System.gc();
      proved &= cleared.remove(PROOF_MILLIS) == sentinel;
      for (int i = 0; i < QUIET_ROUNDS && ledger.drain(QUIET_MILLIS, sink) > 0; i++) {
        // more may come: cleaners close one after the other
      }
    }
    return proved;
  }

  private Sweep() {}
}

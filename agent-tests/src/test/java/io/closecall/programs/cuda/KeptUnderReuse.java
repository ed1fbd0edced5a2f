package io.closecall.programs.cuda;

import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.runtime.JCuda;

/**
 * As {@link AddressReuse}, but every tenth block is kept. A ledger that forgets an address only
 * after the free has returned forgets some of these, which got the address in between.
 */
public final class KeptUnderReuse {

  private static final int ROUNDS = 5_000;
  private static final int SIZE = 128;

  private static final List<List<Pointer>> KEPT = new ArrayList<>();

  public static void main(String[] args) throws InterruptedException {
    JCuda.setExceptionsEnabled(true);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<Pointer> kept = new ArrayList<>();
      KEPT.add(kept);
      threads.add(new Thread(() -> repeat(kept)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void repeat(List<Pointer> kept) {
    for (int i = 0; i < ROUNDS; i++) {
      Pointer pointer = new Pointer();
      if (i % 10 == 0) {
        JCuda.cudaMalloc(pointer, SIZE); // held cuda-memory x2000
        kept.add(pointer);
      } else {
        JCuda.cudaMalloc(pointer, SIZE);
        JCuda.cudaFree(pointer);
      }
    }
  }

  private KeptUnderReuse() {}
}

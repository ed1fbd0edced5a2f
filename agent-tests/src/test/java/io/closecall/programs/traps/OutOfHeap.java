package io.closecall.programs.traps;

import java.io.FileInputStream;
import java.io.IOException;

/** Runs out of heap, stays there for a while, recovers and then leaks. */
public final class OutOfHeap {

  private static volatile Object[] chain;
  private static volatile Throwable heard;

  private OutOfHeap() {}

  public static void main(String[] args) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> heard = failure);
    // once to load what it takes: the program's own failures are not the point
    fill();
    chain = null;
    long end = System.nanoTime() + 2_000_000_000L;
    fill();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    chain = null;
    System.out.println("heard " + heard);
    for (int i = 0; i < 5; i++) {
      new FileInputStream("/dev/null").read(); // leaked file-input-stream x5
    }
  }

  private static void fill() {
    int size = 1 << 20;
    while (size >= 16) {
      try {
        chain = new Object[] {chain, new byte[size]};
      } catch (OutOfMemoryError full) {
        size /= 2;
      }
    }
  }
}

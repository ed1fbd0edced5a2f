package io.closecall.programs.traps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Single-thread executors that were dropped: one that never had a thread is no loss, one that had
 * is lost, even where the collector has shut it down and taken everything of it long ago.
 */
public final class UnusedPools {

  private static final List<Thread> WORKERS = new ArrayList<>();

  private UnusedPools() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 10; i++) {
      unused();
    }
    ExecutorService used = Executors.newSingleThreadExecutor(); // leaked executor-service
    WORKERS.add(used.submit(Thread::currentThread).get());
    used = null;
    lateFirst();
    while (WORKERS.get(0).isAlive() || WORKERS.get(1).isAlive()) {
      System.gc();
      WORKERS.get(0).join(5);
    }
    WORKERS.clear();
    for (int i = 0; i < 10; i++) {
      System.gc();
    }
    scheduled();
    System.out.println("done");
    System.exit(0);
  }

  private static void unused() {
    Executors.newSingleThreadExecutor();
    Executors.newSingleThreadExecutor(Thread::new);
    Executors.newSingleThreadScheduledExecutor();
    Executors.newSingleThreadExecutor().shutdown();
  }

  private static void lateFirst() throws Exception {
    ExecutorService late = Executors.newSingleThreadExecutor(); // leaked executor-service
    System.gc();
    WORKERS.add(late.submit(Thread::currentThread).get());
  }

  /** Nothing shuts these down. */
  private static void scheduled() {
    ScheduledExecutorService timed =
        Executors.newSingleThreadScheduledExecutor(); // leaked executor-service
    timed.schedule(() -> {}, 1, TimeUnit.HOURS);
  }
}

package io.closecall.programs.traps;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Pools seen through wrappers: one resource each, closed through either. */
public final class PoolViews {

  static ExecutorService kept;

  private PoolViews() {}

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    use(Executors.unconfigurableExecutorService(pool)).shutdown();
    ExecutorService other = Executors.newFixedThreadPool(1);
    use(Executors.unconfigurableExecutorService(other));
    other.shutdown();
    ExecutorService third = Executors.newFixedThreadPool(1);
    kept = use(Executors.unconfigurableExecutorService(third));
    third.shutdownNow();
    scheduled();
    System.out.println(kept.awaitTermination(10, TimeUnit.SECONDS) ? "done" : "still there");
  }

  private static void scheduled() throws Exception {
    ScheduledExecutorService pool = new ScheduledThreadPoolExecutor(1);
    use(Executors.unconfigurableScheduledExecutorService(pool)).shutdown();
    use(Executors.newSingleThreadScheduledExecutor()).shutdown();
  }

  private static ExecutorService use(ExecutorService executor) throws Exception {
    executor.submit(() -> {}).get();
    return executor;
  }
}

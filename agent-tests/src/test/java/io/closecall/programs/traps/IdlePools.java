package io.closecall.programs.traps;

import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Pools without core threads or with ones that time out, used and idle, and pools that were never
 * used: they have no thread, and nothing is lost with them.
 */
public final class IdlePools {

  private IdlePools() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 3; i++) {
      use(new ThreadPoolExecutor(0, 4, 20, TimeUnit.MILLISECONDS, new SynchronousQueue<>()));
      ThreadPoolExecutor core =
          new ThreadPoolExecutor(2, 2, 20, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
      core.allowCoreThreadTimeOut(true);
      use(core);
      Executors.newFixedThreadPool(4);
      Executors.newScheduledThreadPool(1);
      new ForkJoinPool(2);
    }
    System.out.println("done");
  }

  private static void use(ThreadPoolExecutor pool) throws Exception {
    pool.submit(() -> {}).get();
    while (pool.getPoolSize() > 0) {
      Thread.sleep(10);
    }
  }
}

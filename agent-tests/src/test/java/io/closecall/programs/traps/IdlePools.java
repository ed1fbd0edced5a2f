package io.closecall.programs.traps;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Pools without core threads or with ones that time out, used and idle: their documentation allows
 * to drop them so.
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

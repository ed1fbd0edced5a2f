package io.closecall.programs.traps;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Pools behind wrappers that were dropped: the wrapper is what the program lost. */
public final class DroppedViews {

  private DroppedViews() {}

  public static void main(String[] args) throws Exception {
    ThreadFactory factory = DroppedViews::daemon;
    use(Executors.newSingleThreadScheduledExecutor(factory)); // leaked executor-service
    use(Executors.newSingleThreadExecutor(factory)); // leaked executor-service
    use(Executors.newFixedThreadPool(1, factory)); // held executor-service
    System.out.println("done");
  }

  private static void use(ExecutorService executor) throws Exception {
    executor.submit(() -> {}).get();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }
}

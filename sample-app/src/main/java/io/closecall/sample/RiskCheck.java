package io.closecall.sample;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Decides whether an order is within limits, on a thread of its own so that it may time out. */
final class RiskCheck {

  private static final ThreadFactory THREADS = new DaemonThreads("risk");
  private static final int LIMIT = 10_000;

  private RiskCheck() {}

  static boolean allowed(Order order)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService check = Executors.newSingleThreadExecutor(THREADS);
    try {
      return check.submit(() -> order.quantity() <= LIMIT).get(5, TimeUnit.SECONDS);
    } finally {
      check.shutdown();
    }
  }

  /** Has its answer and drops the executor, whose thread waits for a second task. */
  static boolean leakyAllowed(Order order)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService check = Executors.newSingleThreadExecutor(THREADS); // leaked executor-service
    return check.submit(() -> order.quantity() <= LIMIT).get(5, TimeUnit.SECONDS);
  }
}

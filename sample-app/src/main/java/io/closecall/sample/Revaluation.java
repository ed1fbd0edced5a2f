package io.closecall.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Values all positions in parallel. */
final class Revaluation implements AutoCloseable {

  private static final ThreadFactory THREADS = new DaemonThreads("valuation");

  private final ExecutorService pool = Executors.newFixedThreadPool(2, THREADS);

  double value(int positions) throws InterruptedException, ExecutionException {
    return sum(pool.invokeAll(tasks(positions)));
  }

  /** Makes a pool for this request; its idle threads keep it alive for good. */
  static double leakyValue(int positions) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(2, THREADS); // held executor-service
    return sum(pool.invokeAll(tasks(positions)));
  }

  private static List<Callable<Double>> tasks(int positions) {
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int position = 1; position <= positions; position++) {
      double quantity = position;
      tasks.add(() -> quantity * Math.exp(-0.01 * quantity));
    }
    return tasks;
  }

  private static double sum(List<Future<Double>> values)
      throws InterruptedException, ExecutionException {
    double sum = 0;
    for (Future<Double> value : values) {
      sum += value.get();
    }
    return sum;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;

/** Its workers stay for a minute after the last task, longer than the program runs. */
public final class ForkJoinPools implements Specimen<ExecutorService> {

  @Override
  public String kind() {
    return "executor-service";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public ExecutorService open() {
    return new ForkJoinPool(1); // opens
  }

  @Override
  public void use(ExecutorService pool) throws Exception {
    pool.submit(() -> {}).get();
  }

  @Override
  public void close(ExecutorService pool) {
    pool.shutdown();
  }

  @Override
  public Map<String, Closing<ExecutorService>> otherClosings() {
    return Map.of("now", ExecutorService::shutdownNow);
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Its idle workers keep a pool that was used from being collected. */
public final class FixedPools implements Specimen<ExecutorService> {

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
    return Executors.newFixedThreadPool(1); // opens
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

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("no thread at all", () -> Executors.newFixedThreadPool(0));
  }
}

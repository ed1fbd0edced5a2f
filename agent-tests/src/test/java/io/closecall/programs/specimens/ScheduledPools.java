package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** A scheduled pool that was used; a period task goes on after everybody has forgotten it. */
public final class ScheduledPools implements Specimen<ScheduledExecutorService> {

  @Override
  public String kind() {
    return "executor-service";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public ScheduledExecutorService open() {
    return new ScheduledThreadPoolExecutor(1); // opens
  }

  @Override
  public void use(ScheduledExecutorService pool) throws Exception {
    pool.submit(() -> {}).get();
  }

  @Override
  public void close(ScheduledExecutorService pool) {
    pool.shutdown();
  }

  @Override
  public Map<String, Closing<ScheduledExecutorService>> otherClosings() {
    return Map.of("now", ScheduledExecutorService::shutdownNow);
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the program holds is a handle, which is collected; the JDK then shuts the pool down. */
public final class SingleThreadExecutors implements Specimen<ExecutorService> {

  @Override
  public String kind() {
    return "executor-service";
  }

  @Override
  public ExecutorService open() {
    return Executors.newSingleThreadExecutor(); // opens
  }

  @Override
  public void use(ExecutorService executor) throws Exception {
    executor.submit(() -> {}).get();
  }

  @Override
  public void close(ExecutorService executor) {
    executor.shutdown();
  }

  @Override
  public Map<String, Closing<ExecutorService>> otherClosings() {
    return Map.of("now", ExecutorService::shutdownNow);
  }
}

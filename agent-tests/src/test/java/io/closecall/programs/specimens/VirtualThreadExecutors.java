package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread for each task; called by a handle, for this is compiled for a JDK without it. */
public final class VirtualThreadExecutors implements Specimen<ExecutorService> {

  private MethodHandle factory;

  @Override
  public String kind() {
    return "executor-service";
  }

  @Override
  public int since() {
    return 21;
  }

  @Override
  public void begin() throws ReflectiveOperationException {
    MethodType type = MethodType.methodType(ExecutorService.class);
    String name = "newVirtualThreadPerTaskExecutor";
    factory = MethodHandles.publicLookup().findStatic(Executors.class, name, type);
  }

  @Override
  public boolean heldWhenKept() {
    return false;
  }

  @Override
  public ExecutorService open() throws Exception {
    try {
      return (ExecutorService) factory.invokeExact(); // opens
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
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

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Without a task a pool has no thread, and so nothing keeps it. */
public final class UnusedPools implements Specimen<ExecutorService> {

  @Override
  public String kind() {
    return "executor-service";
  }

  @Override
  public boolean heldWhenKept() {
    return false;
  }

  @Override
  public ExecutorService open() {
    return Executors.newFixedThreadPool(4); // opens
  }

  @Override
  public void close(ExecutorService pool) {
    pool.shutdown();
  }
}

package io.closecall.kinds;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Executor services: thread pools, scheduled pools, fork-join pools, the single-thread wrappers, a
 * thread per task.
 */
final class ExecutorServices {
  private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
  private static final String SCHEDULED = "java.util.concurrent.ScheduledThreadPoolExecutor";
  private static final String HANDLE = "java.util.concurrent.Executors$DelegatedExecutorService";
  private static final String FORK_JOIN = "java.util.concurrent.ForkJoinPool";
  private static final String PER_TASK = "java.util.concurrent.ThreadPerTaskExecutor";
  private static final String NOW = "()Ljava/util/List;";

  /**
   * The idle worker of a pool keeps the pool alive, so a pool that was used is seen only as held.
   * The wrapper that {@code newSingleThreadExecutor} returns is the exception: it is collected, and
   * so it, not the pool inside, is the resource; unless the pool never had a thread. Whether it
   * had, nobody could tell from the pool: it may be collected with the wrapper or before the
   * verdict.
   */
  static final Kind KIND =
      Kind.named("executor-service")
          .holds("threads, and everything their tasks can reach")
          .watched(
              "ThreadPoolExecutor, ScheduledThreadPoolExecutor, ForkJoinPool, Executors.*, virtual-thread executors (21+)")
          .whenCollected(
              Impact.UNTIL_GC,
              "a pool with live threads is never collected; a dropped single-thread executor is shut down by a cleaner")
          .points(
              Point.constructor(
                      POOL,
                      "(IIJLjava/util/concurrent/TimeUnit;Ljava/util/concurrent/BlockingQueue;"
                          + "Ljava/util/concurrent/ThreadFactory;"
                          + "Ljava/util/concurrent/RejectedExecutionHandler;)V")
                  .keeping(
                      Detail.requiredField("ctl", "Ljava/util/concurrent/atomic/AtomicInteger;")),
              Point.closing(POOL, "shutdown", "()V"),
              Point.closing(POOL, "shutdownNow", NOW),
              Point.closing(SCHEDULED, "shutdown", "()V"),
              // its first thread, if it ever has one
              Point.describing(POOL, "addWorker", "(Ljava/lang/Runnable;Z)Z")
                  .keeping(Detail.field("largestPoolSize", "I")),
              Point.wrapping(HANDLE, "(Ljava/util/concurrent/ExecutorService;)V", 0),
              Point.constructor(HANDLE, "(")
                  .keeping(Detail.requiredField("e", "Ljava/util/concurrent/ExecutorService;")),
              Point.closing(HANDLE, "shutdown", "()V"),
              Point.closing(HANDLE, "shutdownNow", NOW),
              // null in a mock, which runs no constructor
              Point.constructor(FORK_JOIN, "(")
                  .keeping(
                      Detail.requiredField(
                          "factory",
                          "Ljava/util/concurrent/ForkJoinPool$ForkJoinWorkerThreadFactory;")),
              Point.closing(FORK_JOIN, "shutdown", "()V"),
              Point.closing(FORK_JOIN, "shutdownNow", NOW),
              Point.closing(FORK_JOIN, "close", "()V").sinceJdk(19),
              Point.constructor(PER_TASK, "(").sinceJdk(21),
              Point.closing(PER_TASK, "shutdown", "()V").sinceJdk(21),
              Point.closing(PER_TASK, "shutdownNow", NOW).sinceJdk(21),
              Point.closing(PER_TASK, "close", "()V").sinceJdk(21))
          // the pool inside a single-thread wrapper
          .insideOf(POOL, "java.util.concurrent.Executors.newSingleThread*")
          .insideOf(SCHEDULED, "java.util.concurrent.Executors.newSingleThread*")
          .ownedBy(
              // a view of a pool that has its own entry
              "java.util.concurrent.Executors.unconfigurable*", FORK_JOIN + ".<clinit>")
          .ownedByJdkCallers()
          // collected, a pool has no thread any more: it never had one, or they timed out
          .endsWhenCollectedUnless("java.util.concurrent.Executors$", PER_TASK)
          .idleUntilDescribed()
          .closedWhen(
              Gauge.noBits(1L << 31, POOL, "ctl"),
              // ends by itself when it is idle
              Gauge.of(POOL, "allowCoreThreadTimeOut"),
              Gauge.bits(1L << 24 | 1L << 25 | 1L << 31, FORK_JOIN, "mode"),
              Gauge.bits(7, FORK_JOIN, "runState"),
              Gauge.bits(3, PER_TASK, "state"))
          .workers(
              Gauge.bits((1L << 29) - 1, POOL, "ctl"),
              Gauge.of(FORK_JOIN, "getPoolSize()"),
              Gauge.of(PER_TASK, "threads"),
              Gauge.bits((1L << 29) - 1, HANDLE, "e", "ctl"))
          .canary(
              new Canary() {
                @Override
                public Object open() throws Exception {
                  return new ThreadPoolExecutor(
                      1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
                }

                @Override
                public void close(Object resource) {
                  ((ExecutorService) resource).shutdown();
                }
              })
          .pooledBy(Owners.JDBC_POOLS)
          .remedy(
              "shut it down when its owner ends: shutdown(), or try-with-resources from JDK 19 on");

  private ExecutorServices() {}
}

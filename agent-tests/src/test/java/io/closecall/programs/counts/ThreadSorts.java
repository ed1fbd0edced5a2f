package io.closecall.programs.counts;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What runs. */
final class ThreadSorts {

  private ThreadSorts() {}

  static List<Sort> all() {
    return List.of(
        Sort.of("executor-service", ThreadSorts::pool)
            .closedBy(pool -> ((ExecutorService) pool).shutdown())
            .stays(),
        Sort.of("timer", ThreadSorts::timer).closedBy(timer -> ((Timer) timer).cancel()),
        Sort.of("thread", Waiting::new).closedBy(thread -> ((Waiting) thread).end()).stays(),
        // ends when nobody writes to it any more
        Sort.of("process", () -> new ProcessBuilder("cat").start())
            .closedBy(process -> end((Process) process))
            .stays());
  }

  private static ExecutorService pool() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.submit(() -> {}).get();
    return pool;
  }

  /** A timer with something to do tomorrow. */
  private static Timer timer() {
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {}
        },
        86_400_000L);
    return timer;
  }

  private static void end(Process process) throws Exception {
    process.getOutputStream().close();
    process.onExit().get();
  }

  /** A thread that waits to be ended. */
  private static final class Waiting {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread =
        new Thread(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    Waiting() {
      thread.start();
    }

    void end() throws InterruptedException {
      end.countDown();
      thread.join();
    }
  }
}

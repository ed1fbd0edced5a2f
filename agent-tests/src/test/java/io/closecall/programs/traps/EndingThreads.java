package io.closecall.programs.traps;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Threads that end the JVM, by {@code System.exit} or through a handler, and one that does not. */
public final class EndingThreads {

  private EndingThreads() {}

  public static void main(String[] args) throws Exception {
    new Thread(EndingThreads::waiting).start(); // held thread
    Runnable end = args[0].equals("exit") ? EndingThreads::exiting : EndingThreads::failing;
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> System.exit(0));
    List<Thread> both = List.of(new Thread(end, "one"), new Thread(end, "other"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitBlocked(both)));
    both.forEach(Thread::start);
    new CountDownLatch(1).await();
  }

  private static void exiting() {
    System.exit(0);
  }

  private static void failing() {
    throw new IllegalStateException("on purpose");
  }

  /** One of them runs the hooks, the other waits until it may. */
  private static void awaitBlocked(List<Thread> both) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    boolean blocked = false;
    while (!blocked && System.nanoTime() < limit) {
      blocked = both.stream().anyMatch(each -> each.getState() == Thread.State.BLOCKED);
      Thread.yield();
    }
    System.out.println("other is blocked: " + blocked);
  }

  private static void waiting() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException ended) {
      // nobody does
    }
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** One that waits to be interrupted. */
public final class Threads implements Specimen<Thread> {

  @Override
  public String kind() {
    return "thread";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public Thread open() {
    Thread thread = new Thread(new Waiting());
    thread.start(); // opens
    return thread;
  }

  @Override
  public void close(Thread thread) throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("by reflection", Threads::reflected, "of a subclass", Threads::subclass);
  }

  private static AutoCloseable reflected() throws ReflectiveOperationException {
    Thread thread = new Thread(new Waiting());
    Thread.class.getMethod("start").invoke(thread); // opens otherwise
    return ended(thread);
  }

  private static AutoCloseable subclass() {
    Thread thread = new Own();
    thread.start(); // opens otherwise
    return ended(thread);
  }

  private static AutoCloseable ended(Thread thread) {
    return () -> {
      thread.interrupt();
      thread.join();
    };
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("one that has ended", Threads::again, "one that runs", Threads::twice);
  }

  private static void again() throws InterruptedException {
    Thread thread = new Thread(() -> {});
    thread.start();
    thread.join();
    thread.start();
  }

  private static void twice() throws InterruptedException {
    Thread thread = new Thread(new Waiting());
    thread.start();
    try {
      thread.start();
    } finally {
      thread.interrupt();
      thread.join();
    }
  }

  /** Waits. */
  private static final class Waiting implements Runnable {
    @Override
    public void run() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException ended) {
        // that is how it ends
      }
    }
  }

  /** A thread that is its own task. */
  private static final class Own extends Thread {
    @Override
    public void run() {
      new Waiting().run();
    }
  }
}

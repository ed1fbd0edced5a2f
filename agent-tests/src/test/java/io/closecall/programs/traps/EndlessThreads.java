package io.closecall.programs.traps;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/** Threads that never end, those that do, and those that are somebody else's business. */
public final class EndlessThreads {

  private static final Thread NEVER_STARTED = new Thread(EndlessThreads::waiting);

  private EndlessThreads() {}

  public static void main(String[] args) throws Exception {
    endless();
    ended();
    many();
    owned();
    System.out.println("done");
    System.exit(0);
  }

  private static void endless() {
    Thread thread = new Thread(EndlessThreads::waiting);
    thread.start(); // held thread
    List<Thread> more = List.of(new Thread(EndlessThreads::waiting), new Own());
    more.forEach(Thread::start); // held thread x2
  }

  private static void ended() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Thread thread = new Thread(() -> {});
      thread.start();
      threads.add(thread);
    }
    Thread failing = new Thread(EndlessThreads::failing);
    failing.setUncaughtExceptionHandler((thread, failure) -> {});
    failing.start();
    threads.add(failing);
    for (Thread thread : threads) {
      thread.join();
    }
    try {
      failing.start();
      System.out.println("a thread started again");
    } catch (IllegalThreadStateException expected) {
      NEVER_STARTED.setDaemon(true);
    }
  }

  /** A few daemons are by design, a whole crowd from one place is not. */
  private static void many() {
    for (int i = 0; i < 5; i++) {
      daemon().start();
    }
    for (int i = 0; i < 40; i++) {
      daemon().start(); // held thread x40
    }
  }

  private static Thread daemon() {
    Thread thread = new Thread(EndlessThreads::waiting);
    thread.setDaemon(true);
    return thread;
  }

  private static void owned() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3); // held executor-service
    pool.submit(() -> {}).get();
    ForkJoinPool.commonPool().submit(() -> {}).get();
    new Timer("timer");
    new ProcessBuilder("true").start().waitFor();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
  }

  private static void failing() {
    throw new IllegalStateException("on purpose");
  }

  private static void waiting() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException ended) {
      // nobody does
    }
  }

  /** A thread of the program's own class. */
  private static final class Own extends Thread {
    @Override
    public void run() {
      waiting();
    }
  }
}

package io.closecall.sample;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Names the threads of a pool, and lets the JVM end while they wait for work. */
final class DaemonThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger started = new AtomicInteger();

  DaemonThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name + "-" + started.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}

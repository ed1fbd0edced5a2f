package io.closecall.programs.traps;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;

/** Says which threads it sees of its own group, after a leak has given an agent work. */
public final class ThreadCounts {

  private ThreadCounts() {}

  public static void main(String[] args) throws Exception {
    WeakReference<FileInputStream> dropped = open();
    while (!dropped.refersTo(null)) {
      System.gc();
    }
    // long enough for whatever threads there are to have started
    Thread.sleep(1000);
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    System.out.println(Thread.activeCount());
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> group.equals(thread.getThreadGroup()))
        .map(Thread::getName)
        .sorted()
        .forEach(System.out::println);
  }

  private static WeakReference<FileInputStream> open() throws IOException {
    return new WeakReference<>(new FileInputStream("/dev/null")); // leaked file-input-stream
  }
}

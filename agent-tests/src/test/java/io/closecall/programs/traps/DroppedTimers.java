package io.closecall.programs.traps;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** Timers that nobody has any more: most end by themselves. */
public final class DroppedTimers {

  private static final List<Timer> KEPT = new ArrayList<>();

  private DroppedTimers() {}

  public static void main(String[] args) throws Exception {
    new Timer("empty", true);
    new Timer("once", true).schedule(new Task(1), 3_600_000);
    new Timer("repeating", true).schedule(new Task(9), 3_600_000, 3_600_000); // leaked timer
    new Timer("often", true).schedule(new Task(Integer.MAX_VALUE), 0, 20); // leaked timer
    CountDownLatch ran = new CountDownLatch(2);
    new Timer("self", true).schedule(new Task(3, ran), 0, 10);
    new Timer("late", true).schedule(new Task(1, ran), 0, 3_600_000);
    ran.await();
    Timer failing = new Timer("failing", true);
    failing.schedule(new Failing(), 0, 10);
    Timer kept = new Timer("kept", true); // held timer
    kept.schedule(new Task(9), 0, 3_600_000);
    KEPT.add(kept);
    Timer cancelled = new Timer("cancelled", true);
    cancelled.schedule(new Task(9), 0, 3_600_000);
    cancelled.cancel();
    KEPT.add(cancelled);
    System.out.println("done");
  }

  /** Runs so many times, and then cancels itself. */
  private static final class Task extends TimerTask {
    private final CountDownLatch last;
    private int times;

    Task(int times) {
      this(times, new CountDownLatch(1));
    }

    Task(int times, CountDownLatch last) {
      this.times = times;
      this.last = last;
    }

    @Override
    public void run() {
      times--;
      if (times == 0) {
        cancel();
        last.countDown();
      }
    }
  }

  /** Ends the thread of its timer. */
  private static final class Failing extends TimerTask {
    @Override
    public void run() {
      Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
      throw new IllegalStateException("on purpose");
    }
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;

/** With a task that repeats, without which a dropped timer ends by itself. */
public final class Timers implements Specimen<Timer> {

  @Override
  public String kind() {
    return "timer";
  }

  @Override
  public Timer open() {
    return new Timer(); // opens
  }

  @Override
  public void use(Timer timer) {
    timer.schedule(new Nothing(), 0, 50);
  }

  @Override
  public void close(Timer timer) {
    timer.cancel();
  }

  @Override
  public Map<String, Closing<Timer>> otherClosings() {
    return Map.of("by its own task", Timers::cancelledByItsTask);
  }

  private static void cancelledByItsTask(Timer timer) {
    timer.schedule(new Last(timer), 0);
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("a named one", Timers::named, "a daemon", Timers::daemon);
  }

  private static AutoCloseable named() {
    Timer timer = new Timer("named"); // opens otherwise
    timer.scheduleAtFixedRate(new Nothing(), 3_600_000, 3_600_000);
    return timer::cancel;
  }

  private static AutoCloseable daemon() {
    Timer timer = new Timer("named", true); // opens otherwise
    timer.schedule(new Nothing(), 0, 3_600_000);
    return timer::cancel;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("no name", () -> new Timer(null, true));
  }

  /** A task. */
  private static final class Nothing extends TimerTask {
    @Override
    public void run() {}
  }

  /** A task that cancels its timer. */
  private static final class Last extends TimerTask {
    private final Timer timer;

    Last(Timer timer) {
      this.timer = timer;
    }

    @Override
    public void run() {
      timer.cancel();
    }
  }
}

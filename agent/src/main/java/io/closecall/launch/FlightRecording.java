package io.closecall.launch;

import io.closecall.ledger.OwnThread;
import io.closecall.report.Log;
import io.closecall.report.jfr.Recorder;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Watch;

/**
 * Starts the recorder once the JVM turns to JFR, on a thread of its own, because that loads many
 * classes.
 */
final class FlightRecording {
  private final Watch watch;
  private final Ending ending;

  FlightRecording(Watch watch, Ending ending) {
    this.watch = watch;
    this.ending = ending;
  }

  /** Runs on the thread that loads JFR, inside a transformer. */
  void start() {
    new OwnThread("closecall-jfr") {
      @Override
      protected void work() {
        try {
          Recorder.start(watch, new Recorded(ending));
        } catch (LinkageError | RuntimeException absent) {
          Log.warn("no JFR events: " + absent);
        }
      }
    }.start();
  }

  /** Loaded with JFR only. */
  private record Recorded(Ending ending) implements Recorder.Run {
    @Override
    public boolean lastLook() throws InterruptedException {
      return ending.lastLook();
    }

    @Override
    public Survey survey() {
      return ending.soFar();
    }
  }
}

package io.closecall.launch;

import io.closecall.ledger.OwnThread;
import io.closecall.report.Log;
import io.closecall.report.jfr.Recorder;
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
          Recorder.start(watch, ending::lastLook);
        } catch (LinkageError | RuntimeException absent) {
          Log.warn("no JFR events: " + absent);
        }
      }
    }.start();
  }
}

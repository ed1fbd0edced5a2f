package io.closecall.report.jfr;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Listener;
import io.closecall.verdict.Verdict;
import io.closecall.verdict.Watch;
import java.util.List;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import org.jspecify.annotations.Nullable;

/**
 * Emits events while a recording runs. Every chunk ends with a last look at what was collected; the
 * chunk that the end of the JVM closes ends with a garbage collection, because events committed
 * later are lost.
 */
public final class Recorder implements Listener, FlightRecorderListener {
  /** Completes what is known before a chunk ends; runs on a thread of JFR. */
  @FunctionalInterface
  public interface LastLook {
    /** Looks once more. */
    void take() throws InterruptedException;
  }

  private final Watch watch;
  private final LastLook lastLook;
  private boolean registered;
  private boolean running;

  private Recorder(Watch watch, LastLook lastLook) {
    this.watch = watch;
    this.lastLook = lastLook;
  }

  /** Waits for the first recording, past ones included. */
  public static void start(Watch watch, LastLook lastLook) {
    Recorder recorder = new Recorder(watch, lastLook);
    FlightRecorder.addListener(recorder);
    // asking for the recorder would start JFR where nobody wants it
    if (FlightRecorder.isInitialized()) {
      for (Recording recording : FlightRecorder.getFlightRecorder().getRecordings()) {
        recorder.recordingStateChanged(recording);
      }
    }
  }

  @Override
  public synchronized void recordingStateChanged(Recording recording) {
    boolean wanted = false;
    for (Recording each : FlightRecorder.getFlightRecorder().getRecordings()) {
      wanted |= each.getState() == RecordingState.RUNNING;
    }
    if (wanted && !running) {
      if (!registered) {
        registered = true;
        FlightRecorder.register(ResourceLeak.class);
        FlightRecorder.register(ResourceOverdue.class);
        FlightRecorder.addPeriodicEvent(ResourceStatistics.class, this::endChunk);
      }
      synchronized (watch) {
        catchUp();
        watch.listen(this);
      }
    } else if (!wanted && running) {
      watch.ignore(this);
    }
    running = wanted;
  }

  private void endChunk() {
    try {
      lastLook.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    for (KindCount kind : watch.counts()) {
      ResourceStatistics event = new ResourceStatistics();
      event.kind = kind.kind();
      event.opened = kind.opened();
      event.closed = kind.closed();
      event.open = kind.open();
      event.leaked = kind.leaked();
      event.peak = kind.peak();
      event.openBytes = kind.openBytes();
      event.commit();
    }
  }

  @Override
  public void found(List<Finding> leaks, List<Finding> newSites) {
    for (Finding finding : leaks) {
      if (finding.count() > 0) {
        leak(finding);
      }
      for (Child child : finding.children()) {
        leak(finding, child);
      }
    }
  }

  private static void leak(Finding finding) {
    ResourceLeak event = new ResourceLeak();
    event.site = finding.site();
    event.kind = finding.kind();
    event.count = finding.count();
    event.description = first(finding.descriptions());
    event.bytes = finding.bytes();
    event.age = finding.ageMillis();
    event.fingerprint = finding.fingerprint();
    event.allocationStack = String.join("\n", finding.stack());
    event.commit();
  }

  /** An event of its own, so that the events of a kind add up to what leaked of it. */
  private static void leak(Finding finding, Child child) {
    ResourceLeak event = new ResourceLeak();
    event.site = child.site();
    event.kind = child.kind();
    event.count = child.count();
    event.description = first(child.descriptions());
    event.partOf = finding.fingerprint();
    event.allocationStack = String.join("\n", child.stack());
    event.commit();
  }

  private static @Nullable String first(List<String> texts) {
    return texts.isEmpty() ? null : texts.get(0);
  }

  @Override
  public void overdue(List<Finding> open, List<Finding> newSites) {
    for (Finding finding : open) {
      overdue(finding, finding.count(), 0);
    }
  }

  @Override
  public void retracted(List<Finding> closed, List<Finding> overSites) {
    for (Finding finding : closed) {
      overdue(finding, 0, finding.retracted());
    }
  }

  private static void overdue(Finding finding, long count, long retracted) {
    ResourceOverdue event = new ResourceOverdue();
    event.site = finding.site();
    event.kind = finding.kind();
    event.count = count;
    event.retracted = retracted;
    event.description = first(finding.descriptions());
    event.age = finding.ageMillis();
    event.fingerprint = finding.fingerprint();
    event.allocationStack = String.join("\n", finding.stack());
    event.commit();
  }

  /** What was found before the recording began belongs into it too. */
  private void catchUp() {
    for (Finding finding : watch.findings(false)) {
      if (finding.verdict() == Verdict.OVERDUE) {
        overdue(finding, finding.count(), finding.retracted());
      } else {
        found(List.of(finding), List.of());
      }
    }
  }
}

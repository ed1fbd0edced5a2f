package io.closecall.report.jfr;

import io.closecall.report.JsonReport;
import io.closecall.report.Log;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Watch;
import java.io.IOException;
import jdk.jfr.Event;
import jdk.jfr.EventType;
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
public final class Recorder implements FlightRecorderListener {
  private final Watch watch;
  private final Run run;
  private final FindingEvents findings = new FindingEvents();
  private final NumberEvents numbers;
  private boolean registered;
  private boolean running;
  private boolean opening;
  private long number;
  private @Nullable Class<? extends Event> answered;

  /** The run that is recorded. */
  public interface Run {
    /**
     * Completes what is known before a chunk ends; on a thread of JFR. Answers whether the JVM is
     * ending, so that what is open now will not be closed any more.
     */
    boolean lastLook() throws InterruptedException;

    /** Everything known now. */
    Survey survey();
  }

  private Recorder(Watch watch, Run run) {
    this.watch = watch;
    this.run = run;
    this.numbers = new NumberEvents(watch);
  }

  /** Waits for the first recording, past ones included. */
  public static void start(Watch watch, Run run) {
    Recorder recorder = new Recorder(watch, run);
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
      register();
      synchronized (watch) {
        findings.catchUp(watch.findings(false));
        watch.listen(findings);
      }
    } else if (!wanted && running) {
      watch.ignore(findings);
    }
    running = wanted;
    openings();
  }

  private void register() {
    if (registered) {
      return;
    }
    registered = true;
    FlightRecorder.register(ResourceLeak.class);
    FlightRecorder.register(ResourcePart.class);
    FlightRecorder.register(ResourceOverdue.class);
    FlightRecorder.register(ResourceOpened.class);
    FlightRecorder.addPeriodicEvent(ResourceStatistics.class, this::statistics);
    FlightRecorder.addPeriodicEvent(DescriptorUsage.class, numbers::descriptors);
    FlightRecorder.addPeriodicEvent(ResourceGrowth.class, numbers::growth);
    FlightRecorder.addPeriodicEvent(ResourceHeld.class, () -> endChunk(ResourceHeld.class));
    FlightRecorder.addPeriodicEvent(Report.class, () -> endChunk(Report.class));
  }

  /** Settings of a running recording change without a word; so they are looked at now and then. */
  private synchronized void openings() {
    boolean wanted = running && EventType.getEventType(ResourceOpened.class).isEnabled();
    if (wanted && !opening) {
      OpeningEvents.rehearse();
    }
    if (wanted != opening) {
      opening = wanted;
      watch.tell(wanted ? new OpeningEvents() : null);
    }
  }

  private void statistics() {
    numbers.statistics();
    openings();
  }

  /**
   * JFR asks for both of the events that a chunk ends with, if neither is disabled; the first
   * answers for both.
   */
  private void endChunk(Class<? extends Event> asked) {
    if (answered != null && answered != asked) {
      answered = null;
      return;
    }
    answered = asked;
    boolean ending = false;
    try {
      ending = run.lastLook();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Survey survey = run.survey();
    if (ending) {
      findings.held(survey);
    }
    numbers.statistics(survey.kinds());
    try {
      report(JsonReport.dense(survey));
    } catch (IOException | RuntimeException | LinkageError failure) {
      Log.warn("no report in the recording: " + failure);
    }
  }

  private void report(String json) {
    number++;
    int parts = (json.length() + Report.LONGEST - 1) / Report.LONGEST;
    for (int part = 1; part <= parts; part++) {
      Report event = new Report();
      event.number = number;
      event.part = part;
      event.parts = parts;
      int from = (part - 1) * Report.LONGEST;
      event.json = json.substring(from, Math.min(json.length(), from + Report.LONGEST));
      event.commit();
    }
  }
}

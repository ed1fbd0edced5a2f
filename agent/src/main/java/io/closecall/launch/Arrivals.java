package io.closecall.launch;

import io.closecall.gate.Gate;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.verdict.Listener;
import io.closecall.verdict.Watch;
import io.closecall.weave.Loom;
import java.lang.instrument.Instrumentation;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is turned to when its first class appears: JFR, and whatever runs tests. Until then nothing
 * for them is loaded.
 */
final class Arrivals implements BiConsumer<String, @Nullable ClassLoader> {
  private static final String JFR = "jdk.jfr.FlightRecorder";

  /** The loading thread does not wait for longer, whatever holds the other one. */
  private static final long LONGEST_MILLIS = 10_000;

  private final Instrumentation instrumentation;
  private final Options options;
  private final Rulebook book;
  private final Ledger ledger;
  private final Watch watch;
  private final Gate gate;
  private final Loom loom;
  private final Ending ending;
  private final @Nullable Accepted accepted;
  private final Listener log;
  private @Nullable TestPlatforms platforms;

  Arrivals(
      Instrumentation instrumentation,
      Options options,
      Rulebook book,
      Ledger ledger,
      Watch watch,
      Gate gate,
      Loom loom,
      Ending ending,
      @Nullable Accepted accepted,
      Listener log) {
    this.instrumentation = instrumentation;
    this.options = options;
    this.book = book;
    this.ledger = ledger;
    this.watch = watch;
    this.gate = gate;
    this.loom = loom;
    this.ending = ending;
    this.accepted = accepted;
    this.log = log;
  }

  /** Waits for the first of each. */
  void await() {
    loom.whenLoaded(JFR, this);
    if (!options.text(Option.GATE).equals("off")) {
      loom.whenFirstLoaded("org.junit.platform.launcher.core.LauncherFactory", this);
      loom.whenFirstLoaded("org.testng.TestNG", this);
      loom.whenFirstLoaded("org.junit.runner.notification.RunNotifier", this);
    }
  }

  /** Runs on the thread that loads the class, inside a transformer. */
  @Override
  public void accept(String name, @Nullable ClassLoader loader) {
    if (name.equals(JFR)) {
      new FlightRecording(watch, ending).start();
      return;
    }
    Turning turning = new Turning(name, loader);
    turning.start();
    boolean interrupted = false;
    try {
      turning.join(LONGEST_MILLIS);
    } catch (InterruptedException later) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Turns to what runs tests, on a thread of its own: classes of the JDK that are loaded for it
   * inside of a transformer would be offered to none, and what is opened by them go unseen.
   */
  private final class Turning extends OwnThread {
    private final String name;
    private final @Nullable ClassLoader loader;

    Turning(String name, @Nullable ClassLoader loader) {
      super("closecall-tests");
      this.name = name;
      this.loader = loader;
    }

    @Override
    protected void work() {
      if (!platforms().arrives(name, loader)) {
        loom.whenFirstLoaded(name, Arrivals.this);
      }
    }
  }

  private synchronized TestPlatforms platforms() {
    TestPlatforms known = platforms;
    if (known == null) {
      known =
          new TestPlatforms(
              instrumentation,
              options,
              book,
              ledger,
              watch,
              gate,
              loom,
              accepted == null ? null : accepted.acceptance(),
              accepted == null ? log : accepted);
      platforms = known;
    }
    return known;
  }
}

package io.closecall.launch;

import io.closecall.gate.Acceptance;
import io.closecall.gate.Gate;
import io.closecall.gate.Mode;
import io.closecall.gate.RunNotifierSink;
import io.closecall.gate.TestRun;
import io.closecall.gate.Wording;
import io.closecall.kinds.Detail;
import io.closecall.kinds.Point;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.TestScopes;
import io.closecall.report.FindingText;
import io.closecall.report.Log;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Listener;
import io.closecall.verdict.Watch;
import io.closecall.weave.Loom;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Tells the agent of tests, by whatever runs them. */
final class TestPlatforms {
  private static final String JUNIT4 = "org.junit.runner.notification.RunNotifier";
  private static final String LISTENERS = "/META-INF/closecall/listeners.jar";

  private final Instrumentation instrumentation;
  private final Options options;
  private final Rulebook book;
  private final Ledger ledger;
  private final Watch watch;
  private final Gate gate;
  private final Loom loom;
  private final @Nullable Acceptance acceptance;
  private final Listener log;
  private boolean offered;
  private @Nullable TestRun run;

  TestPlatforms(
      Instrumentation instrumentation,
      Options options,
      Rulebook book,
      Ledger ledger,
      Watch watch,
      Gate gate,
      Loom loom,
      @Nullable Acceptance acceptance,
      Listener log) {
    this.instrumentation = instrumentation;
    this.options = options;
    this.book = book;
    this.ledger = ledger;
    this.watch = watch;
    this.gate = gate;
    this.loom = loom;
    this.acceptance = acceptance;
    this.log = log;
  }

  /**
   * The class {@code name} is about to be loaded by {@code loader}.
   *
   * @return whether it need not be heard of again
   */
  synchronized boolean arrives(String name, @Nullable ClassLoader loader) {
    ledger.beginOwnWork();
    try {
      if (name.equals(JUNIT4)) {
        weaveNotifier(begin());
      } else if (loader == ClassLoader.getSystemClassLoader()) {
        offer(begin());
      } else {
        // of another loader, which could not see what is appended
        return false;
      }
    } catch (IOException | RuntimeException failure) {
      Log.warn("tests are not told apart: " + failure);
    } finally {
      ledger.endOwnWork();
    }
    return true;
  }

  private void weaveNotifier(TestRun tests) {
    tests.hearJUnit4();
    for (RunNotifierSink.Event event : RunNotifierSink.Event.values()) {
      loom.tells(
          Point.starting(JUNIT4, event.method(), event.descriptor()).keeping(Detail.argument(0)),
          new RunNotifierSink(tests, event));
    }
  }

  private TestRun begin() {
    TestRun known = run;
    if (known == null) {
      TestScopes scopes = new TestScopes();
      known =
          new TestRun(
              scopes,
              watch,
              gate,
              acceptance,
              Mode.of(options.text(Option.GATE)),
              new Words(book),
              new Warnings());
      ledger.attributeTo(scopes, gate.isOn() && !options.isGiven(Option.STACKS));
      known.enter();
      if (known.mode() != Mode.REPORT) {
        // the tests tell
        watch.ignore(log);
      }
      run = known;
    }
    return known;
  }

  /** Makes the services visible to this JVM's tests; a loader reads a jar from a file only. */
  private void offer(TestRun tests) throws IOException {
    if (offered) {
      return;
    }
    offered = true;
    Jupiter.turnOn(tests);
    File file = File.createTempFile("closecall-", ".jar");
    file.deleteOnExit();
    try (InputStream in = TestPlatforms.class.getResourceAsStream(LISTENERS)) {
      if (in == null) {
        throw new IOException("this jar has no " + LISTENERS);
      }
      Files.copy(in, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
    }
    try (JarFile jar = new JarFile(file)) {
      instrumentation.appendToSystemClassLoaderSearch(jar);
    }
  }

  /** What tests are told of the agent, in its log. */
  private static final class Warnings implements Consumer<String> {
    @Override
    public void accept(String line) {
      Log.warn(line);
    }
  }

  /** As reports have them. */
  private static final class Words implements Wording {
    private final Rulebook book;

    Words(Rulebook book) {
      this.book = book;
    }

    @Override
    public String summary(List<Finding> findings) {
      return FindingText.summary(findings);
    }

    @Override
    public String of(List<Finding> findings) {
      return FindingText.of(findings);
    }

    @Override
    public @Nullable String meant(String kinds) {
      return book.meant(kinds);
    }
  }
}

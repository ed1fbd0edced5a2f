package io.closecall.gate;

import io.closecall.ledger.TestScope;
import io.closecall.ledger.TestScopes;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trials;
import io.closecall.verdict.Watch;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tests of this JVM, as whatever runs them tells of them. Any thread; what may take long is
 * done on threads of the agent.
 */
public final class TestRun {
  /** No check takes longer; what is found later is told later. */
  private static final long LIMIT_MILLIS = 30_000;

  /** The class that does not exist, of tests that fail for what no test is to blame for. */
  public static final String LEAKS = "closecall.Leaks";

  private static volatile @Nullable TestRun current;

  private final TestScopes scopes;
  private final Watch watch;
  private final Trials trials;
  private final Gate gate;
  private final Mode mode;
  private final Judgement judgement;

  /** What took too long, and is told at the end. */
  private final Queue<Look> late = new ConcurrentLinkedQueue<>();

  private volatile boolean tested;
  private volatile boolean exitCode;
  private volatile boolean platform;
  private volatile boolean junit4;
  private volatile boolean testNg;
  private final AtomicBoolean classesAreRun = new AtomicBoolean();
  private final Consumer<String> log;

  /** The tests that {@code scopes} attributes openings to; {@code log} takes a line to be told. */
  public TestRun(
      TestScopes scopes,
      Watch watch,
      Gate gate,
      @Nullable Acceptance acceptance,
      Mode mode,
      Wording wording,
      Consumer<String> log) {
    this.log = log;
    this.scopes = scopes;
    this.watch = watch;
    // from now on leaks are kept for who is to blame
    this.trials = watch.trials();
    this.gate = gate;
    this.mode = gate.isOn() ? mode : Mode.REPORT;
    this.judgement = new Judgement(gate, acceptance, wording);
  }

  /** The one of this JVM, null if tests are not looked at. */
  public static @Nullable TestRun current() {
    return current;
  }

  /**
   * Whether tests were run by something that can be told what fails. To a build tool, an exit code
   * would be a crash.
   */
  public static boolean tells() {
    TestRun run = current;
    return run != null && run.tested && !run.exitCode;
  }

  /** The JUnit Platform runs tests, and tells so. */
  public void hearPlatform() {
    platform = true;
  }

  /** Whether the JUnit Platform runs tests. */
  public boolean hearsPlatform() {
    return platform;
  }

  /** JUnit 4 tells of its tests, whoever runs it. */
  public void hearJUnit4() {
    junit4 = true;
  }

  /** Whether JUnit 4 tells of its tests itself. */
  public boolean hearsJUnit4() {
    return junit4;
  }

  /** TestNG tells of its tests, whoever runs it. */
  public void hearTestNg() {
    testNg = true;
  }

  /** Whether TestNG tells of its tests itself. */
  public boolean hearsTestNg() {
    return testNg;
  }

  /** {@code framework} has no failure of a class; so what a class would fail with, the run does. */
  public void tellClassesAreRun(String framework) {
    if (classesAreRun.compareAndSet(false, true)) {
      log.accept(
          "gate=class is gate=run with "
              + framework
              + ", where a class cannot fail; gate=test fails the tests");
    }
  }

  /** Nobody can be told any more of what was found last. */
  void failByExitCode() {
    exitCode = true;
  }

  /** Makes this the one of this JVM. */
  public void enter() {
    current = this;
  }

  /** What fails, if no annotation says otherwise. */
  public Mode mode() {
    return mode;
  }

  /** Whether any test has run. */
  public boolean hasTested() {
    return tested;
  }

  /**
   * A test, or a class of tests, starts on the current thread.
   *
   * @param around what it is inside of; null if that is what the thread runs, if anything
   */
  public TestScope begin(String name, String className, @Nullable TestScope around) {
    tested = true;
    TestScope scope = new TestScope(name, className, around == null ? scopes.current() : around);
    scopes.begin(scope);
    return scope;
  }

  /** It ends; on the same thread, if that is possible. */
  public void end(TestScope scope) {
    scopes.end(scope);
  }

  /**
   * What {@code scope} leaks is judged by the annotations of {@code element}, and of what the scope
   * is inside of, whenever it is.
   *
   * @return what fails where it leaks
   */
  public Mode judge(TestScope scope, AnnotatedElement element) {
    Terms around = judgement.termsOf(scope.parent());
    return modeOf(judgement.agree(scope, element, around));
  }

  /** The same of a test whose class is no scope of its own. */
  public Mode judge(TestScope scope, Class<?> type, AnnotatedElement method) {
    return modeOf(judgement.agree(scope, method, judgement.agree(type)));
  }

  private Mode modeOf(Terms own) {
    Mode chosen = own.mode();
    return chosen == null || mode == Mode.REPORT ? mode : chosen;
  }

  /**
   * Looks for what {@code scope}, which has cleaned up, and what is inside of it have left.
   *
   * @return what it fails with, null if it does not
   */
  public @Nullable LeakError check(TestScope scope) {
    if (!scope.isAnythingLeft() && judgement.termsOf(scope).expected().isEmpty()) {
      return null;
    }
    Look look = new Look(watch, trials, scope, gate.failsHeld());
    look.start();
    if (!look.await(LIMIT_MILLIS)) {
      late.add(look);
      return null;
    }
    return judgement.of(scope, look.found());
  }

  /**
   * What the run fails with.
   *
   * @param name a test's that it is laid to, or a place
   * @param error what is found
   */
  public record Failure(String name, LeakError error) {}

  /** Looks for what no test was failed with; for the end of a run. */
  public List<Failure> failures() {
    // not before: kinds come with libraries
    for (String mistake : judgement.unknownKinds()) {
      log.accept(mistake);
    }
    if (mode == Mode.REPORT) {
      return List.of();
    }
    Look last = new Look(watch, trials, null, gate.failsHeld());
    last.start();
    late.add(last);
    List<Finding> found = new ArrayList<>();
    for (Look look = late.poll(); look != null; look = late.poll()) {
      if (look.await(LIMIT_MILLIS)) {
        found.addAll(look.found());
      }
    }
    return judgement.ofRun(found);
  }

  /** {@code survey} with what annotations of tests accept marked. */
  public static Survey accept(Survey survey) {
    TestRun run = current;
    return run == null ? survey : run.judgement.accept(survey);
  }

  /** Whether something was failed with each of {@code findings}, and so nobody need be told. */
  public static boolean hasToldAll(List<Finding> findings) {
    TestRun run = current;
    return findings.isEmpty() || (run != null && run.judgement.hasTold(findings));
  }
}

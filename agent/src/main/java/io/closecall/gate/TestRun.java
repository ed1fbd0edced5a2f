package io.closecall.gate;

import io.closecall.ledger.OwnThread;
import io.closecall.ledger.TestScope;
import io.closecall.ledger.TestScopes;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Trials;
import io.closecall.verdict.Verdict;
import io.closecall.verdict.Watch;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The tests of this JVM, as whatever runs them tells of them. Any thread; what may take long is
 * done on threads of the agent.
 */
public final class TestRun {
  /** A test waits for what it has left open, in steps that double, and no longer than all. */
  private static final long GRACE_MILLIS = 500;

  /** So long before the first collection, because most of it is about to be closed. */
  private static final long SHORT_MILLIS = 15;

  private static final long LONGEST_STEP_MILLIS = 50;

  /** No check takes longer; what is found later is told later. */
  private static final long LIMIT_MILLIS = 30_000;

  /** The class that does not exist, of tests that fail for what no test is to blame for. */
  public static final String LEAKS = "closecall.Leaks";

  private static volatile @Nullable TestRun current;

  private final TestScopes scopes;
  private final Watch watch;
  private final Trials trials;
  private final Gate gate;
  private final @Nullable Acceptance acceptance;
  private final Mode mode;
  private final Wording wording;

  /** By the name that findings have. */
  private final Map<String, Terms> terms = new ConcurrentHashMap<>();

  /** What took too long, and is told at the end. */
  private final Queue<Look> late = new ConcurrentLinkedQueue<>();

  /** How many were found in each place that is accepted. */
  private final Map<String, Long> accepted = new ConcurrentHashMap<>();

  /** What something was failed with. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private volatile boolean tested;
  private volatile boolean exitCode;
  private volatile boolean platform;
  private volatile boolean junit4;
  private volatile boolean testNg;

  /** The tests that {@code scopes} attributes openings to. */
  public TestRun(
      TestScopes scopes,
      Watch watch,
      Gate gate,
      @Nullable Acceptance acceptance,
      Mode mode,
      Wording wording) {
    this.scopes = scopes;
    this.watch = watch;
    this.trials = watch.trials();
    this.gate = gate;
    this.acceptance = acceptance;
    this.mode = gate.isOn() ? mode : Mode.REPORT;
    this.wording = wording;
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
    Terms own = Terms.of(element, termsOf(scope.parent()));
    if (own != Terms.NONE) {
      terms.put(scope.name(), own);
    }
    return modeOf(own);
  }

  /** The same of a test whose class is no scope of its own. */
  public Mode judge(TestScope scope, Class<?> type, AnnotatedElement method) {
    Terms around = Terms.of(type, Terms.NONE);
    if (around != Terms.NONE) {
      terms.put(type.getName(), around);
    }
    Terms own = Terms.of(method, around);
    if (own != Terms.NONE) {
      terms.put(scope.name(), own);
    }
    return modeOf(own);
  }

  private Mode modeOf(Terms own) {
    Mode chosen = own.mode();
    return chosen == null || mode == Mode.REPORT ? mode : chosen;
  }

  private Terms termsOf(@Nullable TestScope scope) {
    return scope == null ? Terms.NONE : terms.getOrDefault(scope.name(), Terms.NONE);
  }

  /**
   * Looks for what {@code scope}, which has cleaned up, and what is inside of it have left.
   *
   * @return what it fails with, null if it does not
   */
  public @Nullable LeakError check(TestScope scope) {
    Terms own = termsOf(scope);
    if (!scope.isAnythingLeft() && own.expected().isEmpty()) {
      return null;
    }
    Look look = new Look(scope, gate.failsHeld());
    look.start();
    if (!look.await(LIMIT_MILLIS)) {
      late.add(look);
      return null;
    }
    return error(failing(look.found), own.unmet(look.found), own);
  }

  /** Those of {@code findings} that fail something, whatever they are of. */
  private List<Finding> failing(List<Finding> findings) {
    List<Finding> all = new ArrayList<>();
    for (Finding finding : gate.failing(findings)) {
      String scope = finding.scope();
      boolean may = scope == null || terms.getOrDefault(scope, Terms.NONE).mayFail(finding);
      if (may && !isAccepted(finding)) {
        all.add(finding);
      }
    }
    return all;
  }

  /** Whether a baseline or a suppression accepts it, with all of its place before it. */
  private boolean isAccepted(Finding finding) {
    if (acceptance == null) {
      return false;
    }
    String place = finding.kind() + ' ' + finding.fingerprint();
    long before = accepted.getOrDefault(place, 0L);
    accepted.put(place, before + finding.standing());
    return acceptance.accepts(finding, before);
  }

  private @Nullable LeakError error(List<Finding> findings, List<String> unmet, Terms own) {
    List<Finding> failing = own.unexpected(findings);
    if (failing.isEmpty() && unmet.isEmpty()) {
      return null;
    }
    for (Finding finding : failing) {
      told.add(key(finding));
    }
    StringBuilder text = new StringBuilder();
    for (String each : unmet) {
      text.append(each).append('\n');
    }
    if (!failing.isEmpty()) {
      text.append(wording.of(failing));
    }
    return new LeakError(text.toString(), failing.isEmpty() ? List.of() : failing.get(0).stack());
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
    if (mode == Mode.REPORT) {
      return List.of();
    }
    Look last = new Look(null, gate.failsHeld());
    last.start();
    late.add(last);
    List<Finding> found = new ArrayList<>();
    for (Look look = late.poll(); look != null; look = late.poll()) {
      if (look.await(LIMIT_MILLIS)) {
        found.addAll(look.found);
      }
    }
    Map<String, List<Finding>> byName = new LinkedHashMap<>();
    for (Finding finding : failing(found)) {
      byName.computeIfAbsent(name(finding), name -> new ArrayList<>()).add(finding);
    }
    List<Failure> failures = new ArrayList<>();
    if (acceptance != null && !acceptance.mistakes().isEmpty() && told.add("mistakes")) {
      String mistakes = String.join("\n", acceptance.mistakes());
      failures.add(new Failure("baseline and suppressions", new LeakError(mistakes, List.of())));
    }
    byName.forEach(
        (name, findings) -> {
          LeakError error = error(findings, List.of(), Terms.NONE);
          if (error != null) {
            failures.add(new Failure(name, error));
          }
        });
    return failures;
  }

  /** Its test, or else the initialiser, or the place, that opened it. */
  private static String name(Finding finding) {
    if (finding.scope() != null) {
      return finding.scope();
    }
    for (String frame : finding.stack()) {
      if (frame.contains(".<clinit>(")) {
        return frame.substring(0, frame.indexOf('('));
      }
    }
    String site = finding.site();
    return site == null ? "unknown" : site.substring(0, site.indexOf('('));
  }

  private static String key(Finding finding) {
    return finding.verdict().id()
        + ' '
        + finding.fingerprint()
        + ' '
        + finding.scope()
        + ' '
        + finding.site();
  }

  /** Whether something was failed with each of {@code findings}, and so nobody need be told. */
  public static boolean hasToldAll(List<Finding> findings) {
    TestRun run = current;
    for (Finding finding : findings) {
      if (run == null || !run.told.contains(key(finding))) {
        return false;
      }
    }
    return true;
  }

  /** Waits and collects for one scope, or at the end for all. */
  private final class Look extends OwnThread {
    private final @Nullable TestScope scope;
    private final boolean held;
    private final long asked = System.nanoTime();
    private volatile List<Finding> found = List.of();

    Look(@Nullable TestScope scope, boolean held) {
      super("closecall-gate");
      this.scope = scope;
      this.held = held;
    }

    @Override
    protected void work() throws InterruptedException {
      if (trials.isOpen(scope, held, true)) {
        settle();
      }
      List<Finding> all = new ArrayList<>();
      if (scope != null) {
        all.addAll(trials.tell(scope, held));
      } else {
        all.addAll(trials.tellAll(held));
        for (Finding finding : watch.findings(false)) {
          if (finding.verdict() == Verdict.OVERDUE) {
            all.add(finding);
          }
        }
      }
      found = all;
    }

    /** What nobody uses any more is lost for certain; only what is in use may yet be closed. */
    private void settle() throws InterruptedException {
      boolean inTime = trials.isOpen(scope, held, false) && isClosedWithin(SHORT_MILLIS);
      if (inTime && !trials.isOpen(scope, held, true)) {
        return;
      }
      trials.collect(asked);
      if (!trials.isOpen(scope, held, false) || isClosedWithin(GRACE_MILLIS)) {
        return;
      }
      trials.lasts(scope);
      trials.collect(System.nanoTime());
    }

    private boolean isClosedWithin(long millis) throws InterruptedException {
      long waited = 0;
      for (long step = 1; waited < millis; step = Math.min(2 * step, LONGEST_STEP_MILLIS)) {
        Thread.sleep(step);
        waited += step;
        if (!trials.isOpen(scope, held, false)) {
          return true;
        }
      }
      return false;
    }
  }
}

package io.closecall.gate;

import io.closecall.ledger.TestScope;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which findings fail something, and with what: the gate's choice without what annotations,
 * baseline and suppressions accept. Any thread.
 */
final class Judgement {
  private final Gate gate;
  private final @Nullable Acceptance acceptance;
  private final Wording wording;

  /** By the name that findings have. */
  private final Map<String, Terms> terms = new ConcurrentHashMap<>();

  /** How often a test of which leaks are expected was run, by the name that findings have. */
  private final Map<String, Long> rounds = new ConcurrentHashMap<>();

  /** The rounds of such tests of which not all that is expected has been found yet. */
  private final Set<TestScope> due = ConcurrentHashMap.newKeySet();

  /** How many were found in each place that a baseline is asked about. */
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  /** What something was failed with. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Judgement(Gate gate, @Nullable Acceptance acceptance, Wording wording) {
    this.gate = gate;
    this.acceptance = acceptance;
    this.wording = wording;
  }

  /** Those of {@code scope} from now on: of {@code element}, inside of {@code around}. */
  Terms agree(TestScope scope, AnnotatedElement element, Terms around) {
    Terms own = agree(scope.name(), element, around);
    if (!own.expected().isEmpty()) {
      rounds.merge(scope.name(), 1L, Long::sum);
      due.add(scope);
    }
    return own;
  }

  /** Those of a class that is no scope; no number is expected of a class. */
  Terms agree(Class<?> type) {
    return agree(type.getName(), type, Terms.NONE);
  }

  private Terms agree(String name, AnnotatedElement element, Terms around) {
    Terms own = Terms.of(element, around);
    if (own != Terms.NONE) {
      terms.put(name, own);
    }
    return own;
  }

  /** Those that {@code scope} is judged by. */
  Terms termsOf(@Nullable TestScope scope) {
    return scope == null ? Terms.NONE : terms.getOrDefault(scope.name(), Terms.NONE);
  }

  /** What {@code scope} fails with, of which {@code found} was found; null if with nothing. */
  @Nullable LeakError of(TestScope scope, List<Finding> found) {
    Terms own = termsOf(scope);
    List<String> unmet = own.unmet(found, wording);
    if (unmet.isEmpty()) {
      due.remove(scope);
    }
    return error(failing(found, own, scope), unmet);
  }

  /** What the run fails with, of which {@code found} was found. */
  List<TestRun.Failure> ofRun(List<Finding> found) {
    Map<String, List<Finding>> byName = new LinkedHashMap<>();
    for (Finding finding : failing(found, Terms.NONE, null)) {
      byName.computeIfAbsent(name(finding), name -> new ArrayList<>()).add(finding);
    }
    List<TestRun.Failure> failures = new ArrayList<>();
    if (gate.isDoubtful() && told.add("doubts")) {
      List<String> doubts = gate.doubts();
      LeakError error = new LeakError(doubts.get(0), String.join("\n", doubts), List.of());
      failures.add(new TestRun.Failure("settings", error));
    }
    byName.forEach(
        (name, findings) -> {
          LeakError error = error(findings, List.of());
          if (error != null) {
            failures.add(new TestRun.Failure(name, error));
          }
        });
    return failures;
  }

  /**
   * Those of {@code findings} that fail something, whatever they are of. As in the report, files
   * accept only of what annotations leave, so that this alone counts against a baseline.
   */
  private List<Finding> failing(List<Finding> findings, Terms own, @Nullable TestScope whole) {
    List<Finding> may = new ArrayList<>();
    for (Finding finding : gate.failing(findings)) {
      String scope = finding.scope();
      if (scope == null || terms.getOrDefault(scope, Terms.NONE).mayFail(finding)) {
        may.add(finding);
      }
    }
    List<Finding> all = new ArrayList<>();
    for (Finding finding : own.unexpected(unexpectedByTests(may, whole), 1)) {
      if (!isAccepted(finding)) {
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
    if (acceptance.suppresses(finding)) {
      return true;
    }
    long now = known.merge(place(finding), finding.standing(), Long::sum);
    return acceptance.knows(finding, now);
  }

  private static String place(Finding finding) {
    return Known.key(finding.kind(), finding.fingerprint());
  }

  /** Why the baseline does not accept {@code failing}, a sentence for each place it is about. */
  private Set<String> refusals(List<Finding> failing) {
    Set<String> all = new LinkedHashSet<>();
    for (Finding finding : failing) {
      long now = known.getOrDefault(place(finding), 0L);
      String refusal = acceptance == null ? null : acceptance.refusal(finding, now);
      if (refusal != null) {
        all.add(refusal);
      }
    }
    return all;
  }

  private @Nullable LeakError error(List<Finding> failing, List<String> unmet) {
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
      text.append(wording.of(failing)).append('\n');
    }
    StringBuilder message = new StringBuilder();
    message.append(unmet.isEmpty() ? wording.summary(failing) : unmet.get(0));
    for (String refusal : refusals(failing)) {
      text.append(refusal).append('\n');
      message.append("; ").append(refusal);
    }
    List<String> stack = failing.isEmpty() ? List.of() : failing.get(0).stack();
    return new LeakError(message.toString(), text.toString().stripTrailing(), stack);
  }

  /** {@code findings} without those that the tests expect that they are of. */
  private List<Finding> unexpectedByTests(List<Finding> findings, @Nullable TestScope whole) {
    Map<String, List<Finding>> byTest = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byTest
          .computeIfAbsent(String.valueOf(finding.scope()), scope -> new ArrayList<>())
          .add(finding);
    }
    List<Finding> left = new ArrayList<>();
    byTest.forEach(
        (scope, of) -> {
          if (whole != null && scope.equals(whole.name())) {
            left.addAll(of);
            return;
          }
          Terms terms = this.terms.getOrDefault(scope, Terms.NONE);
          Set<TestScope> rounds = due(scope, whole);
          left.addAll(terms.unexpected(of, rounds.size()));
          if (terms.areMet(of, rounds.size())) {
            // a class may be run again
            due.removeAll(rounds);
          }
        });
    return left;
  }

  /** The rounds of {@code test} inside of {@code whole} of which something may yet be found. */
  private Set<TestScope> due(String test, @Nullable TestScope whole) {
    Set<TestScope> rounds = new HashSet<>();
    for (TestScope each : due) {
      if (each.name().equals(test) && (whole == null || each.isWithin(whole))) {
        rounds.add(each);
      }
    }
    return rounds;
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

  /** Whether something was failed with each of {@code findings}. */
  boolean hasTold(List<Finding> findings) {
    for (Finding finding : findings) {
      if (!told.contains(key(finding))) {
        return false;
      }
    }
    return true;
  }

  /** {@code survey} with what annotations accept marked, and their reasons. */
  Survey accept(Survey survey) {
    Map<String, Long> counts = new HashMap<>();
    for (Finding finding : survey.findings()) {
      if (mayBeExpected(finding)) {
        counts.merge(finding.scope() + ' ' + finding.kind(), finding.standing(), Long::sum);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : survey.findings()) {
      findings.add(finding.scope() == null ? finding : accepted(finding, counts));
    }
    return survey.with(findings);
  }

  /** Of what was failed with, or fails nothing, nobody said that it is expected. */
  private boolean mayBeExpected(Finding finding) {
    boolean matters = gate.isOn() ? gate.fails(finding) : finding.verdict() == Verdict.LEAKED;
    return matters && finding.scope() != null && !told.contains(key(finding));
  }

  private Finding accepted(Finding finding, Map<String, Long> counts) {
    String scope = String.valueOf(finding.scope());
    String kind = finding.kind();
    Terms own = terms.getOrDefault(scope, Terms.NONE);
    String ignored = own.ignoredBecause(kind);
    if (ignored != null) {
      return finding.accepted(Finding.IGNORED, ignored);
    }
    long expected = own.expected().getOrDefault(kind, 0L) * rounds.getOrDefault(scope, 1L);
    boolean met = expected == counts.getOrDefault(scope + ' ' + kind, 0L);
    return met && mayBeExpected(finding)
        ? finding.accepted(Finding.EXPECTED, own.reasons().get(kind))
        : finding;
  }

  /** What the annotations of tests name that is no kind, a sentence each, once. */
  List<String> unknownKinds() {
    Set<String> all = new LinkedHashSet<>();
    for (Terms each : terms.values()) {
      for (String kinds : each.ignored().keySet()) {
        String meant = wording.meant(kinds);
        if (meant != null && told.add("@IgnoredKinds " + kinds)) {
          all.add(
              "@IgnoredKinds(\"" + kinds + "\") names no kind; did you mean \"" + meant + "\"?");
        }
      }
    }
    return List.copyOf(all);
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
}

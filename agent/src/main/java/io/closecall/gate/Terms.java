package io.closecall.gate;

import io.closecall.verdict.Finding;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a test, or of a class of tests, say about its leaks.
 *
 * @param expected leaks of each kind
 * @param reasons why, by kind
 * @param ignored patterns of kinds that do not matter, and why
 * @param mode what fails, null if the annotations do not say
 */
record Terms(
    Map<String, Long> expected,
    Map<String, String> reasons,
    Map<String, String> ignored,
    @Nullable Mode mode) {

  /** Of what says nothing. */
  static final Terms NONE = new Terms(Map.of(), Map.of(), Map.of(), null);

  /** Those of {@code element}, inside of what has those of {@code around}. */
  static Terms of(AnnotatedElement element, Terms around) {
    if (element.getAnnotations().length == 0) {
      return around;
    }
    Map<String, Long> expected = new LinkedHashMap<>();
    Map<String, String> reasons = new LinkedHashMap<>();
    for (ExpectedLeaks each : element.getAnnotationsByType(ExpectedLeaks.class)) {
      expected.merge(each.kind(), (long) each.count(), Long::sum);
      reasons.putIfAbsent(each.kind(), each.reason());
    }
    Map<String, String> ignored = new LinkedHashMap<>(around.ignored());
    IgnoredKinds kinds = element.getAnnotation(IgnoredKinds.class);
    if (kinds != null) {
      for (String each : kinds.value()) {
        ignored.put(each, kinds.reason());
      }
    }
    LeakCheck check = element.getAnnotation(LeakCheck.class);
    return new Terms(expected, reasons, ignored, check == null ? around.mode() : check.value());
  }

  /** Whether {@code finding} may fail anything. */
  boolean mayFail(Finding finding) {
    return mode != Mode.REPORT && mode != Mode.OFF && ignoredBecause(finding.kind()) == null;
  }

  /** Why what leaks of {@code kind} does not matter; null if it does. */
  @Nullable String ignoredBecause(String kind) {
    for (Map.Entry<String, String> each : ignored.entrySet()) {
      if (new Glob(each.getKey()).matches(kind)) {
        return each.getValue();
      }
    }
    return null;
  }

  /** {@code findings} without those of kinds of which as many leaked as that many rounds expect. */
  List<Finding> unexpected(List<Finding> findings, long rounds) {
    Map<String, Long> counts = counts(findings);
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      Long number = expected.get(finding.kind());
      if (number == null || number * rounds != counts.getOrDefault(finding.kind(), 0L)) {
        left.add(finding);
      }
    }
    return left;
  }

  /** Whether as many as that many rounds expect are among {@code findings}, of every kind. */
  boolean areMet(List<Finding> findings, long rounds) {
    Map<String, Long> counts = counts(findings);
    for (Map.Entry<String, Long> each : expected.entrySet()) {
      if (each.getValue() * rounds != counts.getOrDefault(each.getKey(), 0L)) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the numbers of one round, a sentence each. */
  List<String> unmet(List<Finding> findings, Wording wording) {
    Map<String, Long> counts = counts(findings);
    List<String> all = new ArrayList<>();
    expected.forEach(
        (kind, number) -> {
          long leaked = counts.getOrDefault(kind, 0L);
          if (leaked != number) {
            all.add(
                "expected were "
                    + number
                    + " "
                    + kind
                    + ", found are "
                    + leaked
                    + " ("
                    + reasons.get(kind)
                    + "); "
                    + remedy(kind, number, leaked, wording));
          }
        });
    return all;
  }

  private static String remedy(String kind, long number, long leaked, Wording wording) {
    String meant = leaked == 0 ? wording.meant(kind) : null;
    if (meant != null) {
      return "did you mean " + meant + "?";
    }
    return leaked > number
        ? "close the others or raise the count"
        : "lower the count or remove @ExpectedLeaks";
  }

  private static Map<String, Long> counts(List<Finding> findings) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      counts.merge(finding.kind(), finding.standing(), Long::sum);
    }
    return counts;
  }
}

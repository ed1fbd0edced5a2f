package io.closecall.gate;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is accepted: by suppressions first, then by a baseline. Not safe for several threads, but
 * for what is asked of a single finding.
 */
public final class Acceptance {
  private final @Nullable Baseline baseline;
  private final @Nullable Suppressions suppressions;
  private final LocalDate today;
  private final List<String> mistakes = new ArrayList<>();

  /** What these accept on {@code today}; without one of them, what it accepted before stays. */
  public Acceptance(
      @Nullable Baseline baseline, @Nullable Suppressions suppressions, LocalDate today) {
    this.baseline = baseline;
    this.suppressions = suppressions;
    this.today = today;
    if (baseline != null) {
      mistakes.addAll(baseline.mistakes());
    }
    if (suppressions != null) {
      mistakes.addAll(suppressions.mistakes());
    }
  }

  /**
   * Reads both files; an empty name is none. What is wrong with them is in {@link #mistakes()}, and
   * the rest holds.
   */
  public static Acceptance read(String baseline, String suppressions, LocalDate today) {
    List<String> unreadable = new ArrayList<>();
    Baseline known = null;
    Suppressions suppressed = null;
    try {
      known = baseline.isEmpty() ? null : Baseline.read(new File(baseline));
    } catch (IOException failure) {
      unreadable.add("baseline: " + failure.getMessage());
    }
    try {
      suppressed = suppressions.isEmpty() ? null : Suppressions.read(new File(suppressions));
    } catch (IOException failure) {
      unreadable.add("suppressions: " + failure.getMessage());
    }
    Acceptance acceptance = new Acceptance(known, suppressed, today);
    acceptance.mistakes.addAll(unreadable);
    return acceptance;
  }

  /** What is wrong with the files, one sentence each; a gate fails on it. */
  public List<String> mistakes() {
    return mistakes;
  }

  /** Whether {@code finding}, as far as it alone tells, is accepted. */
  public boolean accepts(Finding finding) {
    return suppresses(finding) || knows(finding, finding.standing());
  }

  /** Whether a suppression accepts {@code finding}. */
  boolean suppresses(Finding finding) {
    return suppressions != null && suppressions.accepts(finding);
  }

  /** Whether the baseline accepts {@code finding}, in whose place {@code now} were found. */
  boolean knows(Finding finding, long now) {
    Known known = known(finding);
    return known != null && known.refusal(now, today) == null;
  }

  /** Why it does not although it has an entry for that place; null if it accepts, or has none. */
  @Nullable String refusal(Finding finding, long now) {
    Known known = known(finding);
    return known == null ? null : known.refusal(now, today);
  }

  private @Nullable Known known(Finding finding) {
    return baseline == null ? null : baseline.find(finding.kind(), finding.fingerprint());
  }

  /** The survey with what is accepted marked; the use of suppressions is counted anew. */
  public Survey apply(Survey survey) {
    if (suppressions != null) {
      suppressions.forget();
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : survey.findings()) {
      findings.add(suppressed(finding));
    }
    Survey judged = survey.with(findings);
    Comparison comparison = compare(judged);
    findings.clear();
    for (Finding finding : judged.findings()) {
      Known known = finding.accepted() == null ? comparison.accepting(finding) : null;
      findings.add(known == null ? finding : finding.accepted(Finding.BASELINE, known.because()));
    }
    return survey.with(findings);
  }

  /**
   * As annotations and suppressions have it, and what it was before where there are no new ones.
   */
  private Finding suppressed(Finding finding) {
    if (finding.isAcceptedByTest()) {
      return finding;
    }
    String line = suppressions == null ? null : suppressions.use(finding);
    if (line != null) {
      return finding.accepted(Finding.SUPPRESSED, line);
    }
    boolean stays =
        (suppressions == null && Finding.SUPPRESSED.equals(finding.accepted()))
            || (baseline == null && Finding.BASELINE.equals(finding.accepted()));
    return stays ? finding : finding.accepted(null, null);
  }

  /** The baseline beside what {@code applied}, which {@link #apply} answered, has. */
  public Comparison compare(Survey applied) {
    return new Comparison(baseline == null ? new Baseline() : baseline, applied, today);
  }

  /** How often each suppression was used, as a table; empty if none was. */
  public String used() {
    return suppressions == null ? "" : suppressions.used();
  }

  /** The suppressions that accepted nothing, each with its place. */
  public List<String> unused() {
    return suppressions == null ? List.of() : suppressions.unused();
  }
}

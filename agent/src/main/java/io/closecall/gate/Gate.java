package io.closecall.gate;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a run fails.
 *
 * @param failing ids of the verdicts that make it fail; none, and it never does
 * @param code the exit code of a failing run
 * @param doubts what is wrong with its settings, one sentence each: for these a gate fails, too
 */
public record Gate(Set<String> failing, int code, List<String> doubts) {

  /** Whether anything makes a run fail. */
  public boolean isOn() {
    return !failing.isEmpty();
  }

  /** Whether it is on, and not the one that was meant. */
  public boolean isDoubtful() {
    return isOn() && !doubts.isEmpty();
  }

  /** Whether {@code survey} has a finding that makes the run fail. */
  public boolean fails(Survey survey) {
    return !failing(survey.findings()).isEmpty();
  }

  /** Those of {@code findings} that make what they are of fail. */
  public List<Finding> failing(List<Finding> findings) {
    List<Finding> all = new ArrayList<>();
    for (Finding finding : findings) {
      if (fails(finding)) {
        all.add(finding);
      }
    }
    return all;
  }

  /** Whether what is only open makes a test fail. */
  boolean failsHeld() {
    return failing.contains(Verdict.HELD.id());
  }

  /** Whether {@code finding} makes the run fail. */
  public boolean fails(Finding finding) {
    return failing.contains(finding.verdict().id())
        && finding.standing() > 0
        && finding.accepted() == null;
  }
}

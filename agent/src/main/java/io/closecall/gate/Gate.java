package io.closecall.gate;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.util.Set;

/**
 * Decides whether a run fails.
 *
 * @param failing ids of the verdicts that make it fail; none, and it never does
 * @param code the exit code of a failing run
 */
public record Gate(Set<String> failing, int code) {

  /** Whether anything makes a run fail. */
  public boolean isOn() {
    return !failing.isEmpty();
  }

  /** Whether {@code survey} has a finding that makes the run fail. */
  public boolean fails(Survey survey) {
    for (Finding finding : survey.findings()) {
      if (fails(finding)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code finding} makes the run fail. */
  public boolean fails(Finding finding) {
    return failing.contains(finding.verdict().id())
        && finding.standing() > 0
        && finding.accepted() == null;
  }
}

package io.closecall.launch;

import io.closecall.gate.Acceptance;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Listener;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code baseline=} and {@code suppressions=} accept in this run, and what is left to tell
 * while it goes on. Loaded only with one of these options.
 */
final class Accepted implements Listener {
  private final Acceptance acceptance;
  private final Listener told;

  /** Passes on to {@code told} what is not accepted. */
  Accepted(Options options, Listener told) {
    this.told = told;
    acceptance =
        Acceptance.read(
            options.text(Option.BASELINE), options.text(Option.SUPPRESSIONS), LocalDate.now());
    for (String mistake : acceptance.mistakes()) {
      options.doubt("baseline= or suppressions", mistake);
    }
  }

  /** What the files accept. */
  Acceptance acceptance() {
    return acceptance;
  }

  Survey apply(Survey survey) {
    return acceptance.apply(survey);
  }

  /** What belongs below the report of {@code applied}; empty if there is nothing to say. */
  String remarks(Survey applied) {
    StringBuilder text = new StringBuilder();
    for (String refusal : acceptance.compare(applied).refusals()) {
      text.append('\n').append(refusal).append('\n');
    }
    String used = acceptance.used();
    return text.append(used.isEmpty() ? "" : "\n" + used).toString();
  }

  @Override
  public void found(List<Finding> leaks, List<Finding> newSites) {
    told.found(leaks, rest(newSites));
  }

  @Override
  public void overdue(List<Finding> open, List<Finding> newSites) {
    told.overdue(open, rest(newSites));
  }

  @Override
  public void retracted(List<Finding> closed, List<Finding> overSites) {
    told.retracted(closed, rest(overSites));
  }

  /** All of it: what is accepted is a number, and this is more than that. */
  @Override
  public void growing(List<Trend> trends) {
    told.growing(trends);
  }

  private List<Finding> rest(List<Finding> findings) {
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : findings) {
      if (!acceptance.accepts(finding)) {
        rest.add(finding);
      }
    }
    return rest;
  }
}

package io.closecall.tests.harness;

import java.util.ArrayList;
import java.util.List;

/** What a run has to show. Every failure carries the whole run. */
public final class RunAssert {

  private final Run actual;

  private RunAssert(Run actual) {
    this.actual = actual;
  }

  public static RunAssert assertThat(Run run) {
    return new RunAssert(run);
  }

  /** The program came to its own end. */
  public RunAssert succeeded() {
    return exitedWith(0);
  }

  public RunAssert exitedWith(int code) {
    return check(actual.exitCode() == code, "exit code " + code + " expected");
  }

  /** Stdout holds these lines and nothing else. */
  public RunAssert printed(String... lines) {
    return check(actual.stdout().equals(List.of(lines)), "stdout " + List.of(lines) + " expected");
  }

  public RunAssert saidNothingOnStderr() {
    return check(actual.stderr().isEmpty(), "nothing on stderr expected");
  }

  /** Some line on stderr contains all of these. */
  public RunAssert saidOnStderr(String... parts) {
    boolean said =
        actual.stderr().stream().anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
    return check(said, "a line on stderr with " + List.of(parts) + " expected");
  }

  /** There is no finding, and the report says that leaks would have been seen. */
  public RunAssert foundNothing() {
    found(List.of());
    return check(
        actual.report().canary().passed(), "silence without the start-up proof is nothing");
  }

  /** The findings are those marked in the sources of these classes: all of them, no others. */
  public RunAssert matchesMarksOf(Class<?>... programs) {
    List<Mark> marks = Mark.in(programs);
    check(!marks.isEmpty(), "no mark in " + List.of(programs) + "; use foundNothing()");
    return found(marks);
  }

  /** The findings are these: all of them, no others. */
  public RunAssert found(List<Mark> expected) {
    return found(actual.report().findings(), expected);
  }

  /** The findings of this kind are these: all of them, no others. */
  public RunAssert found(String kind, List<Mark> expected) {
    return found(actual.report().findings(kind), expected);
  }

  private RunAssert found(List<Finding> findings, List<Mark> expected) {
    succeeded();
    List<Mark> missing = new ArrayList<>(expected);
    StringBuilder unexpected = new StringBuilder();
    for (Finding finding : findings) {
      if (!missing.remove(Mark.of(finding))) {
        unexpected.append("\n  + ").append(Mark.of(finding));
        unexpected.append(" ").append(finding.descriptions());
        finding.stack().stream()
            .limit(12)
            .forEach(frame -> unexpected.append("\n      ").append(frame));
      }
    }
    StringBuilder difference = new StringBuilder();
    missing.stream().sorted().forEach(mark -> difference.append("\n  - ").append(mark));
    difference.append(unexpected);
    return check(
        difference.isEmpty(),
        "the findings differ (- marked but not found, + found but not marked):" + difference);
  }

  private RunAssert check(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message + "\n" + actual);
    }
    return this;
  }
}

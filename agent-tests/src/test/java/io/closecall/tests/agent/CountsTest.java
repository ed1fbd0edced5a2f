package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.agent.Thousand;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.time.Duration;

class CountsTest {

  private static final String KIND = "file-input-stream";

  @OnEachJdk
  void aThousandLeaksAreAThousandInOneFindingAtTheirLineWithEveryStack(Jdk jdk) {
    Run run = Program.of(Thousand.class).on(jdk).options("stacks=all").run();
    RunAssert.assertThat(run).matchesMarksOf(Thousand.class);
    assertEquals(1000, run.report().kind(KIND).leaked(), run::toString);
  }

  @OnEachJdk
  void withinTheBudgetOfStacksTheyAreToo(Jdk jdk) {
    Run run = Program.of(Thousand.class).on(jdk).options("stacks=budget").run();
    RunAssert.assertThat(run).matchesMarksOf(Thousand.class);
    assertEquals(1000, run.report().kind(KIND).leaked(), run::toString);
  }

  @OnEachJdk
  void withoutStacksTheyAreCountedAndNoneIsTaken(Jdk jdk) {
    Run run = Program.of(Thousand.class).on(jdk).options("stacks=none").run();
    RunAssert.assertThat(run).succeeded();
    assertEquals(1000, run.report().kind(KIND).leaked(), run::toString);
    long found =
        run.report().findings(KIND).stream()
            .filter(finding -> finding.verdict().equals("leaked"))
            .mapToLong(Finding::count)
            .sum();
    assertEquals(1000, found, run::toString);
    assertEquals(0, run.report().cost().stacksTaken(), run::toString);
  }

  @OnEachJdk
  void theirSiteIsLoggedOnceAndWithinASecondAfterTheCollection(Jdk jdk) {
    String line = Mark.in(Thousand.class).get(0).place();
    try (Running running = Program.of(Thousand.class).on(jdk).start()) {
      running.awaitLine("collected");
      // A second, and as much again for a busy machine.
      running.awaitOnStderr(line, Duration.ofSeconds(2));
      Run run = running.finish();
      RunAssert.assertThat(run).matchesMarksOf(Thousand.class);
      long logged = run.stderr().stream().filter(l -> l.contains("WARN")).count();
      assertEquals(1, logged, run::toString);
    }
  }
}

package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.Busy;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

class BusyTest {

  private static final String KIND = "file-input-stream";

  @OnEachJdk
  void beyondTheBudgetOfStacksEveryLeakIsCountedAndNothingElse(Jdk jdk) {
    Run run = Program.of(Busy.class).on(jdk).options("stacks=budget").run();
    RunAssert.assertThat(run).printed("true", "done");
    assertTrue(run.report().cost().stacksSampledAway() > 0, run::toString);
    List<Finding> findings = run.report().findings();
    assertEquals(20, run.report().kind(KIND).leaked(), run::toString);
    assertEquals(20, findings.stream().mapToLong(Finding::count).sum(), run::toString);
    for (Finding finding : findings) {
      assertEquals("leaked " + KIND, finding.verdict() + " " + finding.kind(), run::toString);
    }
  }
}

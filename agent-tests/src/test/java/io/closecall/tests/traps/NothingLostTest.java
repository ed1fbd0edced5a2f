package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.closecall.programs.agent.Leaking;
import io.closecall.programs.agent.Thousand;
import io.closecall.programs.traps.Interrupted;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** A leak is not lost where the JVM, its threads or the options are not as they should be. */
class NothingLostTest {

  private static final String KIND = "file-input-stream";

  @OnEachJdk
  void theGateHoldsWhileMainIsInterrupted(Jdk jdk) {
    interrupted(Program.of(Interrupted.class).on(jdk));
  }

  @OnEachJdk
  void itHoldsInAnInterruptedExitToo(Jdk jdk) {
    interrupted(Program.of(Interrupted.class).on(jdk).arguments("0"));
  }

  private static void interrupted(Program program) {
    Run run = program.options("fail=leaked", "fail-code=7").run();
    RunAssert.assertThat(run).exitedWith(7).printed("done");
    List<Mark> found = run.report().findings().stream().map(Mark::of).toList();
    assertEquals(Mark.in(Interrupted.class), found, run::toString);
  }

  @OnEachJdk
  void aKindsListThatNamesNoneWatchesEverything(Jdk jdk) {
    Run run = Program.of(Leaking.class).on(jdk).options("kinds=socketz", "fail=leaked").run();
    RunAssert.assertThat(run).exitedWith(1).printed("done");
    List<Mark> found = run.report().findings().stream().map(Mark::of).toList();
    assertEquals(Mark.in(Leaking.class), found, run::toString);
    List<String> said =
        run.stderr().stream().filter(line -> line.contains("names no kind")).toList();
    assertEquals(1, said.size(), run::toString);
    RunAssert.assertThat(run).saidOnStderr("socketz", "did you mean \"socket\"");
  }

  @OnEachJdk
  void withoutStacksLeaksAreCountedAllTheSame(Jdk jdk) {
    Program program = Program.of(Thousand.class).on(jdk).flags("-XX:-StackTraceInThrowable");
    Run run = program.options("formats=text").run();
    RunAssert.assertThat(run).printed("collected").exitedWith(0);
    assertEquals(1000, run.report().kind(KIND).leaked(), run::toString);
    List<Finding> findings = run.report().findings();
    assertEquals(1000, findings.stream().mapToLong(Finding::count).sum(), run::toString);
    for (Finding finding : findings) {
      assertNull(finding.site(), run::toString);
    }
    assertFalse(String.join("\n", run.stderr()).contains("No leaks"), run::toString);
    assertFalse(Run.text(run.reportFiles(".txt").get(0)).contains("No leaks"), run::toString);
  }
}

package io.closecall.tests.agent;

import io.closecall.programs.agent.Clean;
import io.closecall.programs.agent.Holding;
import io.closecall.programs.agent.Leaking;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

/** A linked runtime has no JFR, no JDBC, no management and no logging. */
class MinimalRuntimeTest {

  @OnEachJdk
  void leaksAreFound(Jdk jdk) {
    Run run = Program.of(Leaking.class).on(MinimalRuntime.of(jdk)).options("formats=text").run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Leaking.class);
  }

  @OnEachJdk
  void whatIsHeldIsFound(Jdk jdk) {
    Run run = Program.of(Holding.class).on(MinimalRuntime.of(jdk)).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Holding.class);
  }

  @OnEachJdk
  void aCleanProgramIsSilent(Jdk jdk) {
    Run run = Program.of(Clean.class).on(MinimalRuntime.of(jdk)).run();
    RunAssert.assertThat(run).printed("done").saidNothingOnStderr().foundNothing();
  }
}

package io.closecall.tests.agent;

import io.closecall.programs.agent.Clean;
import io.closecall.programs.agent.Holding;
import io.closecall.programs.agent.Leaking;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Program LEAKING = Program.of(Leaking.class);
  private static final Program HOLDING = Program.of(Holding.class);

  @OnEachJdk
  void aLeakFailsTheProcessAfterTheReportIsWritten(Jdk jdk) {
    Run run = LEAKING.on(jdk).options("fail=leaked", "fail-code=7").run();
    RunAssert.assertThat(run).exitedWith(7).printed("done");
    run.report();
  }

  @OnEachJdk
  void withoutTheGateALeakChangesNothing(Jdk jdk) {
    RunAssert.assertThat(LEAKING.on(jdk).run()).exitedWith(0);
    RunAssert.assertThat(LEAKING.on(jdk).arguments("3").run()).exitedWith(3);
  }

  @OnEachJdk
  void aProgramWithoutLeaksKeepsItsExitCode(Jdk jdk) {
    RunAssert.assertThat(Program.of(Clean.class).on(jdk).options("fail=leaked").run())
        .exitedWith(0);
  }

  @Test
  void theCodeIsOneUnlessChosen() {
    RunAssert.assertThat(LEAKING.options("fail=leaked").run()).exitedWith(1);
  }

  @Test
  void aMistakeInTheGateDoesNotOpenIt() {
    RunAssert.assertThat(LEAKING.options("fail=leak").run())
        .saidOnStderr("fail=leak", "leaked, overdue, held")
        .exitedWith(1);
    RunAssert.assertThat(Program.of(Clean.class).options("fail=leak").run()).exitedWith(0);
  }

  @Test
  void aGateFailsOnLeaksUnlessItSaysOtherwise() {
    RunAssert.assertThat(LEAKING.options("gate=test").run()).exitedWith(1);
    RunAssert.assertThat(LEAKING.options("gate=report").run()).exitedWith(0);
    RunAssert.assertThat(LEAKING.options("gate=tests").run())
        .saidOnStderr("gate=tests", "test, class, run, report or off")
        .exitedWith(0);
  }

  @Test
  void aProgramThatExitsByItselfFailsToo() {
    Program exiting = LEAKING.options("fail=leaked", "fail-code=7");
    RunAssert.assertThat(exiting.arguments("0").run()).exitedWith(7);
    RunAssert.assertThat(exiting.arguments("3").run()).exitedWith(7);
  }

  @Test
  void whatIsHeldFailsOnlyWhereThatIsAskedFor() {
    RunAssert.assertThat(HOLDING.options("fail=leaked").run()).matchesMarksOf(Holding.class);
    RunAssert.assertThat(HOLDING.options("fail=leaked,held").run()).exitedWith(1);
  }
}

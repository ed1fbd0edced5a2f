package io.closecall.tests.traps;

import io.closecall.programs.traps.WellBehaved;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;

class WellBehavedTest {

  @OnEachJdk
  void whatTheJdkOpensForItselfIsNothing(Jdk jdk) {
    RunAssert.assertThat(Program.of(WellBehaved.class).on(jdk).run())
        .printed("499500", "done")
        .saidNothingOnStderr()
        .foundNothing();
  }

  @OnEachJdk
  void itIsNothingWithoutStacksEither(Jdk jdk) {
    RunAssert.assertThat(Program.of(WellBehaved.class).on(jdk).options("stacks=none").run())
        .printed("499500", "done")
        .saidNothingOnStderr()
        .foundNothing();
  }
}

package io.closecall.tests.agent;

import io.closecall.programs.agent.Plugin;
import io.closecall.programs.agent.Unloading;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

class UnloadingTest {

  @OnEachJdk
  void aLoaderIsCollectedWhileWhatItsCodeOpenedIsStillOpen(Jdk jdk) {
    Run run = Program.of(Unloading.class).on(jdk).options("stacks=all").run();
    RunAssert.assertThat(run)
        .printed("loader collected: true", "stream open: true")
        .matchesMarksOf(Plugin.class);
  }
}

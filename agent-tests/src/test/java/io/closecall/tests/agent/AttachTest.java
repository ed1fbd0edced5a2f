package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Attached;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;

class AttachTest {

  @OnEachJdk
  void fromTheMomentOfTheAttachLeaksAreFoundAndWhatWasOpenBeforeIsLeftAlone(Jdk jdk) {
    // The flag only spares the JDK's own warning, which comes from 21 on.
    Program program =
        Program.of(Attached.class)
            .on(jdk)
            .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading")
            .withoutAgent();
    try (Running running = program.start()) {
      running.awaitLine("ready");
      running.attach("stacks=all");
      running.say("go");
      Run run = running.finish();
      RunAssert.assertThat(run).printed("ready", "done").matchesMarksOf(Attached.class);
      assertTrue(run.report().canary().passed(), run::toString);
    }
  }
}

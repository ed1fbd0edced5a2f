package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Attached;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

class AttachTest {

  @OnEachJdk
  void fromTheMomentOfTheAttachLeaksAreFoundAndWhatWasOpenBeforeIsLeftAlone(Jdk jdk)
      throws IOException, InterruptedException {
    // The flag only spares the JDK's own warning, which comes from 21 on.
    Program program =
        Program.of(Attached.class)
            .on(jdk)
            .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading")
            .withoutAgent();
    try (Running running = program.start()) {
      running.awaitLine("ready");
      attach(jdk, running);
      running.say("go");
      Run run = running.finish();
      RunAssert.assertThat(run).printed("ready", "done").matchesMarksOf(Attached.class);
      assertTrue(run.report().canary().passed(), run::toString);
    }
  }

  private static void attach(Jdk jdk, Running running) throws IOException, InterruptedException {
    Path log = running.reports().resolveSibling("jcmd");
    Process jcmd =
        new ProcessBuilder(
                jdk.tool("jcmd").toString(),
                Long.toString(running.pid()),
                "JVMTI.agent_load",
                Artifacts.agent().toString(),
                "\"" + Artifacts.agentArgument(running.reports(), List.of("stacks=all")) + "\"")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(jcmd.waitFor(30, TimeUnit.SECONDS), "jcmd did not end");
    assertEquals(0, jcmd.exitValue(), () -> Run.text(log));
    assertTrue(Run.text(log).contains("return code: 0"), () -> Run.text(log));
  }
}

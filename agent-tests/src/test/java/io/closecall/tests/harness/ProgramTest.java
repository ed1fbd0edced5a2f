package io.closecall.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.harness.Echo;
import io.closecall.programs.harness.Endless;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

  @OnEachJdk
  void theProgramRunsOnTheChosenJdkWithItsFlagsEnvironmentAndArguments(Jdk jdk) {
    Run run =
        Program.of(Echo.class)
            .on(jdk)
            .withoutAgent()
            .flags("-Dflag=up")
            .environment("WORD", "hello")
            .arguments("7", "last")
            .run();
    assertEquals(7, run.exitCode(), run::toString);
    assertEquals(
        List.of(
            "feature " + jdk.feature(),
            "folder " + run.reports().getParent(),
            "WORD hello",
            "flag up",
            "argument last"),
        run.stdout());
    assertEquals(List.of("complaint"), run.stderr());
  }

  @Test
  void theShellCommandHoldsForTheProgram() {
    Run run =
        Program.of(Echo.class).withoutAgent().after("export WORD=shell").arguments("0", "x").run();
    RunAssert.assertThat(run).succeeded();
    assertTrue(run.stdout().contains("WORD shell"), run::toString);
  }

  @Test
  void aProgramThatDoesNotEndFailsWithItsOutputAndStacksAndIsDestroyed() {
    Program endless = Program.of(Endless.class).withoutAgent().timeout(Duration.ofSeconds(2));
    long pid;
    try (Running running = endless.start()) {
      pid = running.pid();
      running.awaitLine("running");
      running.say("ping");
      running.awaitLine("ping");
      AssertionError failure = assertThrows(AssertionError.class, running::finish);
      assertTrue(failure.toString().contains("ping"), failure::toString);
      assertTrue(failure.toString().contains("\"main\""), failure::toString);
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }
}

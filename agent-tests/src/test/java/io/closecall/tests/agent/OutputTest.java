package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.agent.Clean;
import io.closecall.programs.agent.Hello;
import io.closecall.programs.agent.Leaking;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;

class OutputTest {

  @OnEachJdk
  void stdoutHoldsTheProgramsBytesAndNoOther(Jdk jdk) throws IOException {
    Program hello = Program.of(Hello.class).on(jdk).options("formats=text,html");
    assertArrayEquals(stdout(hello.withoutAgent().run()), stdout(hello.run()));
  }

  @OnEachJdk
  void aCleanProgramIsSilentOnStderrAndInTheReport(Jdk jdk) {
    Run run = Program.of(Clean.class).on(jdk).run();
    RunAssert.assertThat(run).printed("done").saidNothingOnStderr().foundNothing();
  }

  @OnEachJdk
  void aSiteFoundAtTheEndIsOnStderrOnce(Jdk jdk) {
    Run run = Program.of(Leaking.class).on(jdk).run();
    String place = Mark.in(Leaking.class).get(0).place();
    assertEquals(1, run.stderr().stream().filter(l -> l.contains(place)).count(), run::toString);
  }

  @OnEachJdk
  void withTheLogOffNothingIsSaidAndTheReportIsWritten(Jdk jdk) {
    Run run = Program.of(Leaking.class).on(jdk).options("log=off").run();
    RunAssert.assertThat(run).saidNothingOnStderr().matchesMarksOf(Leaking.class);
  }

  private static byte[] stdout(Run run) throws IOException {
    RunAssert.assertThat(run).succeeded();
    return Files.readAllBytes(run.folder().resolve("stdout"));
  }
}

package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.agent.Leaking;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

  private static final Program LEAKING = Program.of(Leaking.class);

  @OnEachJdk
  void anUnknownKeyIsAnsweredWithTheNearestAndTheProgramIsObserved(Jdk jdk) {
    Run run = LEAKING.on(jdk).options("stack=all").run();
    RunAssert.assertThat(run)
        .saidOnStderr("stack", "stacks")
        .printed("done")
        .matchesMarksOf(Leaking.class);
  }

  @OnEachJdk
  void aBadValueIsAnsweredWithWhatIsAllowedAndTheProgramIsObserved(Jdk jdk) {
    Run run = LEAKING.on(jdk).options("stacks=some").run();
    RunAssert.assertThat(run)
        .saidOnStderr("some", "all", "budget", "none")
        .printed("done")
        .matchesMarksOf(Leaking.class);
  }

  @Test
  void ofAKeyGivenTwiceTheLastHoldsAndThatIsSaid() {
    Run run = LEAKING.options("kinds=socket", "kinds=file-*").run();
    RunAssert.assertThat(run).saidOnStderr("kinds=", "twice").matchesMarksOf(Leaking.class);
  }

  @OnEachJdk
  void anUnknownFormatCostsNoOther(Jdk jdk) {
    Run run = LEAKING.on(jdk).options("formats=html,foo,text,githubs").run();
    RunAssert.assertThat(run)
        .saidOnStderr("formats=foo,githubs is not understood; allowed: text, html, sarif")
        .saidOnStderr("the others are written")
        .printed("done");
    assertEquals(1, run.reportFiles(".html").size(), run::toString);
    assertEquals(1, run.reportFiles(".txt").size(), run::toString);
  }

  @Test
  void aBadNumberIsNamedAndTheProgramIsObserved() {
    Run run = LEAKING.options("fail-code=many", "fail=leaked").run();
    RunAssert.assertThat(run).saidOnStderr("fail-code", "many").exitedWith(1);
  }

  @Test
  void anUnknownKindIsNamed() {
    Run run = LEAKING.options("kinds=*,-file-inputstream").run();
    RunAssert.assertThat(run).saidOnStderr("file-inputstream").matchesMarksOf(Leaking.class);
  }

  @OnEachJdk
  void anAgentNamedTwiceCountsOnce(Jdk jdk) {
    String again = Artifacts.agentFlag(Path.of("report"), List.of());
    Run run = LEAKING.on(jdk).laterFlags(again).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Leaking.class);
    assertEquals(1, run.report().kind("file-input-stream").leaked(), run::toString);
  }

  @Test
  void theArgumentOutranksThePropertyWhichOutranksTheEnvironmentWhichOutranksTheFile(
      @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("closecall.properties"), "fail-code=8\n");
    Program all = LEAKING.options("fail=leaked");
    Program byFile = all.options("config=" + file);
    RunAssert.assertThat(byFile.run()).exitedWith(8);
    Program byEnvironment = byFile.environment("CLOSECALL_FAIL_CODE", "7");
    RunAssert.assertThat(byEnvironment.run()).exitedWith(7);
    Program byProperty = byEnvironment.flags("-Dclosecall.fail-code=6");
    RunAssert.assertThat(byProperty.run()).exitedWith(6);
    RunAssert.assertThat(byProperty.options("fail-code=5").run()).exitedWith(5);
  }
}

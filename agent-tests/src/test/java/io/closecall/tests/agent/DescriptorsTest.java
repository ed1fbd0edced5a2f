package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Descriptors;
import io.closecall.programs.agent.Exhausted;
import io.closecall.programs.agent.Frugal;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.kinds.Specimens;
import java.util.List;

class DescriptorsTest {

  @OnEachJdk
  void asManyDescriptorsAreOpenedAndFreedWithTheAgentAsWithout(Jdk jdk) {
    Program program =
        Program.of(Descriptors.class).on(jdk).libraries("h2").arguments(Specimens.names(jdk));
    Run alone = program.withoutAgent().run();
    RunAssert.assertThat(alone).succeeded();
    assertEquals(Specimens.on(jdk).size(), alone.stdout().size(), alone::toString);
    RunAssert.assertThat(program.run()).printed(alone.stdout().toArray(String[]::new));
  }

  @OnEachJdk
  void aProgramThatLivesWithFewDescriptorsLivesWithTheAgentToo(Jdk jdk) {
    Program program = Program.of(Frugal.class).on(jdk).after("ulimit -n 256").arguments("230");
    RunAssert.assertThat(program.withoutAgent().run()).printed("survived").succeeded();
    RunAssert.assertThat(program.run()).printed("survived").foundNothing();
  }

  @OnEachJdk
  void theReportIsWrittenWhenNoDescriptorIsLeft(Jdk jdk) {
    Run run = Program.of(Exhausted.class).on(jdk).after("ulimit -n 256").run();
    RunAssert.assertThat(run).succeeded();
    long opened = Long.parseLong(run.stdout().get(0));
    assertTrue(opened > 0, run::toString);
    List<Finding> findings = run.report().findings("file-input-stream");
    String line = Mark.places(Exhausted.class, "opens").get(0);
    assertEquals(
        List.of(new Mark("held", "file-input-stream", line, opened)),
        findings.stream().map(Mark::of).toList(),
        run::toString);
  }
}

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
import java.util.Set;

class DescriptorsTest {

  /** Threads of the JDK open and free descriptors for these, when they come to it. */
  private static final Set<String> IN_THEIR_OWN_TIME =
      Set.of(
          "async-channel-group",
          "async-server-socket-channel",
          "async-socket-channel",
          "http-client",
          "http-response",
          "http-server",
          "jmx-connector",
          "jmx-connector-server",
          "ldap-context",
          "process",
          "rmi-export");

  @OnEachJdk
  void asManyDescriptorsAreOpenedAndFreedWithTheAgentAsWithout(Jdk jdk) {
    String[] specimens =
        Specimens.on(jdk).stream()
            .filter(specimen -> !IN_THEIR_OWN_TIME.contains(specimen.kind()))
            .map(specimen -> specimen.getClass().getName())
            .toArray(String[]::new);
    Program program = Program.of(Descriptors.class).on(jdk).libraries("h2").arguments(specimens);
    Run alone = program.withoutAgent().run();
    RunAssert.assertThat(alone).succeeded();
    assertEquals(specimens.length, alone.stdout().size(), alone::toString);
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

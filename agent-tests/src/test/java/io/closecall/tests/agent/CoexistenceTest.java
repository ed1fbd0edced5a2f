package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Coexisting;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;

/** The program's own SLF4J and Byte Buddy, and JaCoCo's agent beside ours. */
class CoexistenceTest {

  private static final Program PROGRAM =
      Program.of(Coexisting.class).libraries("slf4j-api", "slf4j-simple", "byte-buddy-1.18.17");
  private static final String JACOCO =
      "-javaagent:" + Artifacts.library("org.jacoco.agent") + "=destfile=jacoco.exec";

  @OnEachJdk
  void theProgramsOwnLibrariesAreUnharmed(Jdk jdk) {
    unharmed(PROGRAM.on(jdk).run());
  }

  @OnEachJdk
  void theProgramsChoiceOfALoggingProviderIsItsOwn(Jdk jdk) {
    unharmed(
        PROGRAM.on(jdk).flags("-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider").run());
  }

  @OnEachJdk
  void jacocoBeforeTheAgentIsUnharmed(Jdk jdk) throws IOException {
    covered(PROGRAM.on(jdk).flags(JACOCO).run());
  }

  @OnEachJdk
  void jacocoAfterTheAgentIsUnharmed(Jdk jdk) throws IOException {
    covered(PROGRAM.on(jdk).laterFlags(JACOCO).run());
  }

  private static void covered(Run run) throws IOException {
    unharmed(run);
    assertTrue(Files.size(run.folder().resolve("jacoco.exec")) > 100, run::toString);
  }

  private static void unharmed(Run run) {
    RunAssert.assertThat(run)
        .printed("org.slf4j.simple.SimpleLogger", "woven by the program")
        .saidOnStderr("the program's own word")
        .matchesMarksOf(Coexisting.class);
    boolean quiet = run.stderr().stream().noneMatch(line -> line.matches(".*(Exception|Error).*"));
    assertTrue(quiet, run::toString);
  }
}

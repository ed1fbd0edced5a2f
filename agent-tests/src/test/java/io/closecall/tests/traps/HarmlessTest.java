package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.ClosedPackages;
import io.closecall.programs.traps.CredentialForms;
import io.closecall.programs.traps.OutOfHeap;
import io.closecall.programs.traps.OwnStderr;
import io.closecall.programs.traps.ThreadCounts;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.nio.file.Path;
import java.util.List;

/** The program sees nothing of the agent, whatever it does to its own JVM. */
class HarmlessTest {

  @OnEachJdk
  void theProgramCountsItsOwnThreadsOnly(Jdk jdk) {
    Program program = Program.of(ThreadCounts.class).on(jdk);
    Run plain = program.withoutAgent().run();
    RunAssert.assertThat(plain).printed("1", "main");
    RunAssert.assertThat(program.run()).printed("1", "main").matchesMarksOf(ThreadCounts.class);
  }

  @OnEachJdk
  void whatIsClosedToTheProgramStaysClosed(Jdk jdk) {
    Program program = Program.of(ClosedPackages.class).on(jdk);
    RunAssert.assertThat(program.withoutAgent().run()).printed("true []");
    RunAssert.assertThat(program.run()).printed("true []");
  }

  @OnEachJdk
  void withoutStderrTheReportIsWrittenAllTheSame(Jdk jdk) {
    stderr(jdk, "null");
  }

  @OnEachJdk
  void aStderrThatThrowsChangesNothing(Jdk jdk) {
    stderr(jdk, "throw");
  }

  @OnEachJdk
  void whereStderrIsStdoutTheAgentDoesNotWriteThere(Jdk jdk) {
    stderr(jdk, "out");
  }

  private static void stderr(Jdk jdk, String what) {
    RunAssert.assertThat(Program.of(OwnStderr.class).on(jdk).arguments(what).run())
        .printed("done")
        .matchesMarksOf(OwnStderr.class);
  }

  @OnEachJdk
  void aFullHeapIsTheProgramsAloneAndLaterLeaksAreFound(Jdk jdk) {
    Program program = Program.of(OutOfHeap.class).on(jdk).flags("-Xmx40m");
    RunAssert.assertThat(program.withoutAgent().run()).printed("heard null");
    RunAssert.assertThat(program.run()).printed("heard null").matchesMarksOf(OutOfHeap.class);
  }

  @OnEachJdk
  void noSpellingOfACredentialIsShown(Jdk jdk) {
    Run run = Program.of(CredentialForms.class).on(jdk).options("formats=text,html").run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(CredentialForms.class);
    for (Finding finding : run.report().findings()) {
      String description = String.join(" ", finding.descriptions());
      assertTrue(description.startsWith("jdbc:"), () -> finding + "\n" + run);
    }
    List<Path> files = run.reportFiles("");
    assertEquals(3, files.size(), run::toString);
    for (Path file : files) {
      assertFalse(Run.text(file).contains("hush"), () -> file + "\n" + run);
    }
    assertFalse(String.join("\n", run.stderr()).contains("hush"), run::toString);
  }
}

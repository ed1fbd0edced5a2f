package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.counts.EachKind;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of the report against counts that a program kept. What the JDK opens for itself is counted
 * too, so kinds that are made of others run apart from those, with only their own kinds watched.
 */
class EachKindTest {

  /** Opening one of these opens none of the others. */
  private static final List<String> BARE =
      List.of(
          "file-input-stream",
          "file-output-stream",
          "random-access-file",
          "socket",
          "server-socket",
          "executor-service");

  private static final List<String> MADE_OF_OTHERS = List.of("jdbc-connection");

  private static final Program PROGRAM =
      Program.of(EachKind.class).libraries("h2").options("stacks=all");

  @OnEachJdk
  void kindsMadeOfNothingElse(Jdk jdk) {
    countsAgree(PROGRAM.on(jdk), BARE);
  }

  @OnEachJdk
  void kindsMadeOfOthers(Jdk jdk) {
    countsAgree(PROGRAM.on(jdk), MADE_OF_OTHERS);
  }

  private static void countsAgree(Program program, List<String> kinds) {
    Run run =
        program
            .options("kinds=" + String.join(",", kinds))
            .arguments(kinds.toArray(String[]::new))
            .run();
    RunAssert.assertThat(run).succeeded();
    Report report = run.report();
    assertTrue(report.canary().passed(), run::toString);
    List<String> counted = new ArrayList<>();
    for (String line : run.stdout()) {
      Report.KindCount kind = report.kind(line.substring(0, line.indexOf(' ')));
      counted.add(
          String.join(
              " ",
              kind.kind(),
              Long.toString(kind.opened()),
              Long.toString(kind.closed()),
              Long.toString(kind.leaked()),
              Long.toString(kind.open())));
    }
    assertFalse(counted.isEmpty(), run::toString);
    assertEquals(run.stdout(), counted, run::toString);
  }
}

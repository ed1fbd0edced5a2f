package io.closecall.tests.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.jdbc.RareUse;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

class RareUseTest {

  @OnEachJdk
  void whatIsRareIsNoLeak(Jdk jdk) {
    Run run =
        Program.of(RareUse.class)
            .on(jdk)
            .libraries("h2", "hsqldb")
            .options("stacks=all", "kinds=jdbc-*")
            .run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(RareUse.class);
    assertEquals(0, run.report().kind("jdbc-statement").leaked(), run::toString);
    assertEquals(2, run.report().kind("jdbc-statement").open(), run::toString);
    assertEquals(1, run.report().kind("jdbc-result-set").open(), run::toString);
  }
}

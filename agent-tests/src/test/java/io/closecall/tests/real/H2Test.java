package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.real.Databases;
import io.closecall.programs.real.ForgottenConnections;
import io.closecall.programs.real.WrappedConnections;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

class H2Test {

  private static final String KIND = "jdbc-connection";

  @OnEachJdk
  void correctUseIsSilent(Jdk jdk) {
    Run run = Program.of(Databases.class).on(jdk).libraries("h2").run();
    RunAssert.assertThat(run).printed("124750", "refused").saidNothingOnStderr().foundNothing();
    assertEquals(16, run.report().kind(KIND).opened(), run::toString);
    assertEquals(16, run.report().kind(KIND).closed(), run::toString);
  }

  @OnEachJdk
  void aForgottenConnectionIsFoundAtItsLine(Jdk jdk) {
    Run run = Program.of(ForgottenConnections.class).on(jdk).libraries("h2").run();
    RunAssert.assertThat(run)
        .printed("closed by abort: false")
        .matchesMarksOf(ForgottenConnections.class);
  }

  @OnEachJdk
  void aConnectionInAProxyIsOneConnection(Jdk jdk) {
    Run run = Program.of(WrappedConnections.class).on(jdk).libraries("h2").run();
    RunAssert.assertThat(run).printed("9 calls").matchesMarksOf(WrappedConnections.class);
    assertEquals(2, run.report().kind(KIND).leaked(), run::toString);
  }
}

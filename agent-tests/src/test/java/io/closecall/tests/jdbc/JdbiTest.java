package io.closecall.tests.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.jdbc.FailingPlugin;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** Jdbi 3.40.0 forgot the connection that a plugin refused; 3.41.0 closes it. */
class JdbiTest {

  private static final Program PLUGIN =
      Program.of(FailingPlugin.class)
          .flags("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
          .libraries("h2", "geantyref", "slf4j-api", "slf4j-simple");
  private static final String[] OUTPUT = {"1", "refused", "refused", "refused"};

  @OnEachJdk
  void theRefusedConnectionLeaks(Jdk jdk) {
    Run run = PLUGIN.on(jdk).libraries("jdbi3-core-3.40.0").run();
    RunAssert.assertThat(run)
        .printed(OUTPUT)
        .found(List.of(new Mark("leaked", "jdbc-connection", "Jdbi.java:123", 3)));
    Finding finding = run.report().findings().get(0);
    assertEquals(List.of("jdbc:h2:mem:jdbi"), finding.descriptions(), run::toString);
    String call = Mark.places(FailingPlugin.class, "opens").get(0);
    assertTrue(finding.passedThrough(call), run::toString);
  }

  @OnEachJdk
  void theVersionThatClosesItIsSilent(Jdk jdk) {
    Run run = PLUGIN.on(jdk).libraries("jdbi3-core-3.41.0").run();
    RunAssert.assertThat(run).printed(OUTPUT).saidNothingOnStderr().foundNothing();
    assertEquals(4, run.report().kind("jdbc-connection").closed(), run::toString);
  }
}

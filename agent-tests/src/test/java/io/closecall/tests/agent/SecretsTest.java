package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Secrets;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.nio.file.Path;
import java.util.List;

class SecretsTest {

  @OnEachJdk
  void noCredentialOfAUrlIsInAnyReportOrOnStderr(Jdk jdk) {
    Run run = Program.of(Secrets.class).on(jdk).options("formats=text,html").libraries("h2").run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Secrets.class);
    List<Path> files = run.reportFiles("");
    assertEquals(3, files.size(), run::toString);
    for (Path file : files) {
      assertFalse(Run.text(file).contains("hush"), () -> file + "\n" + run);
    }
    assertFalse(String.join("\n", run.stderr()).contains("hush"), run::toString);
  }

  @OnEachJdk
  void whatIsLeftOfAUrlStillNamesTheDatabase(Jdk jdk) {
    Run run = Program.of(Secrets.class).on(jdk).libraries("h2").run();
    for (Finding finding : run.report().findings("jdbc-connection")) {
      String description = String.join(" ", finding.descriptions());
      assertTrue(
          description.contains("db.example")
              || description.contains("jdbc:h2:mem:")
              // where a URL's own form is in doubt, the driver's name is all that is shown
              || description.equals("jdbc:mysql:…"),
          () -> finding + "\n" + run);
    }
  }
}

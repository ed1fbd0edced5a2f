package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.AnnotatedClasses;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** The Modernizer plugin 3.1.0 listed every folder of a build and closed no list; 3.2.0 does. */
class ModernizerTest {

  private static final String DETECTOR = "SuppressModernizerAnnotationDetector";
  private static final Program CLASSES = Program.of(AnnotatedClasses.class).libraries("asm");

  @OnEachJdk
  void everyFolderLeaksItsDirectoryStream(Jdk jdk) {
    Run run = CLASSES.on(jdk).libraries("modernizer-maven-plugin-3.1.0").run();
    Mark leak = new Mark("leaked", "directory-stream", DETECTOR + ".java:93", 6);
    RunAssert.assertThat(run).printed("[]").found(List.of(leak));
    Finding finding = run.report().findings().get(0);
    assertEquals("permanent", finding.impact(), run::toString);
    assertEquals(
        "org.gaul.modernizer_maven_plugin." + DETECTOR + ".detectInternal(" + leak.place() + ")",
        finding.site(),
        run::toString);
    String call = Mark.places(AnnotatedClasses.class, "walks").get(0);
    assertTrue(finding.passedThrough(call), run::toString);
  }

  @OnEachJdk
  void theVersionThatClosesThemIsSilent(Jdk jdk) {
    Run run = CLASSES.on(jdk).libraries("modernizer-maven-plugin-3.2.0").run();
    RunAssert.assertThat(run).printed("[]").saidNothingOnStderr().foundNothing();
    assertEquals(6, run.report().kind("directory-stream").closed(), run::toString);
  }
}

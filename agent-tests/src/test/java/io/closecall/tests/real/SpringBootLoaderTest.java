package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.LargeJars;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/**
 * Spring Boot's loader 2.1.5 gave up on a jar with more than 65,535 entries after it had opened the
 * file twice; 2.1.6 closes both.
 */
class SpringBootLoaderTest {

  private static final Program JARS = Program.of(LargeJars.class);
  private static final String REFUSAL = "Zip64 archives are not supported";

  @OnEachJdk
  void aJarThatIsRefusedStaysOpenTwice(Jdk jdk) {
    Run run = JARS.on(jdk).libraries("spring-boot-loader-2.1.5.RELEASE").run();
    String call = Mark.places(LargeJars.class, "opens").get(0);
    RunAssert.assertThat(run)
        .printed(REFUSAL, REFUSAL, REFUSAL)
        .found(
            List.of(
                new Mark("leaked", "zip-file", call, 3),
                new Mark("leaked", "random-access-file", "RandomAccessDataFile.java:231", 3)));
    // The first is the loader's object itself, the second what it opened inside.
    Finding jar = run.report().findings("zip-file").get(0);
    assertEquals("org.springframework.boot.loader.jar.JarFile", jar.type(), run::toString);
    Finding file = run.report().findings("random-access-file").get(0);
    assertTrue(file.passedThrough("JarFile.java:88"), run::toString);
    assertTrue(file.passedThrough(call), run::toString);
  }

  @OnEachJdk
  void theVersionThatClosesItIsSilent(Jdk jdk) {
    Run run = JARS.on(jdk).libraries("spring-boot-loader-2.1.6.RELEASE").run();
    RunAssert.assertThat(run)
        .printed(REFUSAL, REFUSAL, REFUSAL)
        .saidNothingOnStderr()
        .foundNothing();
    assertTrue(run.report().kind("zip-file").closed() >= 3, run::toString);
  }
}

package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.Archives;
import io.closecall.programs.real.Channels;
import io.closecall.programs.real.Compiling;
import io.closecall.programs.real.CorrectPrograms;
import io.closecall.programs.real.Documents;
import io.closecall.programs.real.Images;
import io.closecall.programs.real.Logging;
import io.closecall.programs.real.RemoteCalls;
import io.closecall.programs.real.Security;
import io.closecall.programs.real.Web;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import java.util.stream.Stream;

/** Correct use of the JDK, in which neither what leaked nor what is held may be called so. */
class CorrectProgramsTest {

  private static final List<Class<?>> ALL =
      List.of(
          Archives.class,
          Compiling.class,
          Documents.class,
          Security.class,
          Images.class,
          Logging.class,
          Channels.class,
          Web.class,
          RemoteCalls.class);

  @OnEachJdk
  void nothingIsFoundInThem(Jdk jdk) {
    Run run =
        Program.of(CorrectPrograms.class)
            .on(jdk)
            .arguments(ALL.stream().map(Class::getName).toArray(String[]::new))
            .run();
    Stream<String> ran = ALL.stream().map(each -> "ran " + each.getSimpleName());
    RunAssert.assertThat(run)
        .printed(
            Stream.concat(ran, Stream.of("flight recorder runs: false")).toArray(String[]::new))
        .saidNothingOnStderr()
        .foundNothing();
    assertTrue(run.report().canary().passed(), run::toString);
    // They did open what is watched, so that silence means something.
    Stream.of(
            "file-input-stream",
            "file-output-stream",
            "random-access-file",
            "socket",
            "server-socket",
            "executor-service")
        .map(run.report()::kind)
        .forEach(kind -> assertTrue(kind.opened() >= 3 && kind.leaked() == 0, run::toString));
  }
}

package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.CorrectPrograms;
import io.closecall.programs.real.JettyServer;
import io.closecall.programs.real.MockedResources;
import io.closecall.programs.real.NettyEcho;
import io.closecall.programs.real.RollingLogs;
import io.closecall.programs.real.UndertowServer;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** Libraries that open a lot and close all of it: nothing may have leaked from them. */
class LibrariesTest {

  private static final Program CORRECT =
      Program.of(CorrectPrograms.class)
          .flags("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
          .flags("-Dorg.jboss.logging.provider=slf4j")
          .libraries("slf4j-api");

  @OnEachJdk
  void jettyStartsServesAndStops(Jdk jdk) {
    Run run =
        run(
            CORRECT
                .on(jdk)
                .libraries("jetty-server", "jetty-http", "jetty-io", "jetty-util", "slf4j-simple"),
            JettyServer.class);
    RunAssert.assertThat(run).saidNothingOnStderr().foundNothing();
    opened(run, "socket", "file-channel", "executor-service");
  }

  @OnEachJdk
  void undertowStartsServesAndStops(Jdk jdk) {
    Run run =
        run(
            CORRECT
                .on(jdk)
                .libraries("undertow-core", "xnio-api", "xnio-nio", "wildfly-common")
                .libraries("jboss-logging", "jboss-threads", "wildfly-client-config")
                .libraries("slf4j-simple"),
            UndertowServer.class);
    // Two of its classes keep the null device open, for discarding what nobody wants.
    RunAssert.assertThat(run)
        .found(
            List.of(
                new Mark("held", "file-output-stream", "Channels.java:1097", 1),
                new Mark("held", "file-output-stream", "Conduits.java:234", 1)));
    opened(run, "socket", "file-channel");
  }

  @OnEachJdk
  void nettyEchoes(Jdk jdk) {
    Run run =
        run(
            CORRECT
                .on(jdk)
                .libraries("netty-transport", "netty-buffer", "netty-common", "netty-resolver")
                .libraries("slf4j-simple"),
            NettyEcho.class);
    RunAssert.assertThat(run).foundNothing();
    opened(run, "socket-channel", "server-socket-channel", "selector");
  }

  @OnEachJdk
  void logbackRollsItsFilesOver(Jdk jdk) {
    Run run = run(CORRECT.on(jdk).libraries("logback-classic", "logback-core"), RollingLogs.class);
    RunAssert.assertThat(run).saidNothingOnStderr().foundNothing();
    opened(run, "file-input-stream", "file-output-stream", "executor-service", "directory-stream");
  }

  @OnEachJdk
  void mockitoDoublesWhatIsClosed(Jdk jdk) {
    Run run =
        run(
            CORRECT
                .on(jdk)
                .libraries("mockito-core", "byte-buddy-1.17.5", "byte-buddy-agent-1.17.5")
                .libraries("objenesis")
                .flags("-javaagent:" + Artifacts.library("mockito-core")),
            MockedResources.class);
    RunAssert.assertThat(run).foundNothing();
    opened(run, "file-input-stream", "file-channel", "socket", "server-socket");
  }

  private static Run run(Program program, Class<?> correct) {
    Run run = program.arguments(correct.getName()).run();
    RunAssert.assertThat(run)
        .printed("ran " + correct.getSimpleName(), "flight recorder runs: false");
    assertTrue(run.report().canary().passed(), run::toString);
    return run;
  }

  /** So that silence means something. */
  private static void opened(Run run, String... kinds) {
    for (String kind : kinds) {
      assertTrue(run.report().kind(kind).opened() > 0, () -> kind + " in " + run);
    }
  }
}

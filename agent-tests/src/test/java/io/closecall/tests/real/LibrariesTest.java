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
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

/** Libraries that open a lot and close all of it: nothing may be found in them. */
class LibrariesTest {

  private static final Program CORRECT =
      Program.of(CorrectPrograms.class)
          .flags("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
          .flags("-Dorg.jboss.logging.provider=slf4j")
          .libraries("slf4j-api");

  @OnEachJdk
  void jettyStartsServesAndStops(Jdk jdk) {
    silent(
        CORRECT
            .on(jdk)
            .libraries("slf4j-simple", "jetty-server", "jetty-http", "jetty-io", "jetty-util"),
        JettyServer.class,
        "socket",
        "executor-service");
  }

  @OnEachJdk
  void undertowStartsServesAndStops(Jdk jdk) {
    silent(
        CORRECT
            .on(jdk)
            .libraries("undertow-core", "xnio-api", "xnio-nio", "wildfly-common", "slf4j-simple")
            .libraries("jboss-logging", "jboss-threads", "wildfly-client-config"),
        UndertowServer.class,
        "socket");
  }

  @OnEachJdk
  void nettyEchoes(Jdk jdk) {
    silent(
        CORRECT
            .on(jdk)
            .libraries("netty-transport", "netty-buffer", "netty-common", "netty-resolver"),
        NettyEcho.class);
  }

  @OnEachJdk
  void logbackRollsItsFilesOver(Jdk jdk) {
    silent(
        CORRECT.on(jdk).libraries("logback-classic", "logback-core"),
        RollingLogs.class,
        "file-input-stream",
        "file-output-stream",
        "executor-service");
  }

  @OnEachJdk
  void mockitoDoublesWhatIsClosed(Jdk jdk) {
    silent(
        CORRECT
            .on(jdk)
            .libraries("mockito-core", "byte-buddy-1.17.5", "byte-buddy-agent-1.17.5", "objenesis")
            .flags("-javaagent:" + Artifacts.library("mockito-core")),
        MockedResources.class,
        "file-input-stream",
        "socket",
        "server-socket");
  }

  /** The kinds named were opened, so that silence means something. */
  private static void silent(Program program, Class<?> correct, String... kinds) {
    Run run = program.arguments(correct.getName()).run();
    RunAssert.assertThat(run)
        .printed("ran " + correct.getSimpleName(), "flight recorder runs: false")
        .saidNothingOnStderr()
        .foundNothing();
    for (String kind : kinds) {
      assertTrue(run.report().kind(kind).opened() > 0, run::toString);
    }
  }
}

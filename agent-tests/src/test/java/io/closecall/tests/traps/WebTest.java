package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.ClassLoaders;
import io.closecall.programs.traps.Clients;
import io.closecall.programs.traps.DirectoryContexts;
import io.closecall.programs.traps.Handlers;
import io.closecall.programs.traps.KeepAliveConnections;
import io.closecall.programs.traps.RemoteExports;
import io.closecall.programs.traps.ResponseBodies;
import io.closecall.programs.traps.StoppedServers;
import io.closecall.programs.traps.ToolLoaders;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

/** What serves and asks over the network is made of much that the JDK opens for itself. */
class WebTest {

  @OnEachJdk
  void aConnectionReadToTheEndIsTheCachesAndOneThatIsNotIsLeaked(Jdk jdk) {
    Run run = Program.of(KeepAliveConnections.class).on(jdk).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(KeepAliveConnections.class);
    for (Finding finding : run.report().findings("socket")) {
      assertTrue(finding.remedy().contains("disconnect()"), run::toString);
    }
  }

  @OnEachJdk
  void aResponseHoldsItsConnectionUntilItsLastByte(Jdk jdk) {
    RunAssert.assertThat(Program.of(ResponseBodies.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(ResponseBodies.class);
  }

  @OnEachJdk
  void aDroppedClientEndsWithAllThatIsInIt(Jdk jdk) {
    RunAssert.assertThat(Program.of(Clients.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Clients.class);
  }

  @OnEachJdk
  void whatAStoppedServerForgetsIsTheJdks(Jdk jdk) {
    RunAssert.assertThat(Program.of(StoppedServers.class).on(jdk).run())
        .printed("taken", "taken", "taken")
        .matchesMarksOf(StoppedServers.class);
  }

  @OnEachJdk
  void whatIsTheJdksIsShownToWhoeverAsks(Jdk jdk) {
    Run run = Program.of(StoppedServers.class).on(jdk).options("internal=true").run();
    RunAssert.assertThat(run).succeeded();
    // six servers never started and lost their selectors, three of them their channels too
    assertEquals(3, leaked(run, "server-socket-channel"), run::toString);
    assertTrue(leaked(run, "selector") >= 3, run::toString);
  }

  private static long leaked(Run run, String kind) {
    return run.report().findings(kind).stream()
        .filter(finding -> finding.verdict().equals("leaked"))
        .mapToLong(Finding::count)
        .sum();
  }

  @OnEachJdk
  void aClassLoaderOwnsItsJarFilesAndTheJdkItsCaches(Jdk jdk) {
    RunAssert.assertThat(Program.of(ClassLoaders.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(ClassLoaders.class);
  }

  @OnEachJdk
  void theLoadersOfTheJdksToolsAreTheirs(Jdk jdk) {
    RunAssert.assertThat(Program.of(ToolLoaders.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(ToolLoaders.class);
  }

  @OnEachJdk
  void contextsOfADirectoryShareAConnection(Jdk jdk) {
    RunAssert.assertThat(Program.of(DirectoryContexts.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(DirectoryContexts.class);
  }

  @OnEachJdk
  void whatAHandlerForgetsIsItsOwn(Jdk jdk) {
    RunAssert.assertThat(Program.of(Handlers.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Handlers.class);
  }

  @OnEachJdk
  void whatTheJdkExportsIsItsOwn(Jdk jdk) {
    RunAssert.assertThat(Program.of(RemoteExports.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(RemoteExports.class);
  }
}

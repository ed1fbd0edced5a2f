package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.CacheKeepers;
import io.closecall.programs.traps.CollectorThreads;
import io.closecall.programs.traps.RemoteLogs;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

class CollectorThreadsTest {

  @OnEachJdk
  void remoteMethodsCloseTheirConnectionsInOrder(Jdk jdk) {
    RunAssert.assertThat(Program.of(RemoteLogs.class).on(jdk).run())
        .printed("closed by RenewClean: true")
        .matchesMarksOf(RemoteLogs.class);
  }

  @OnEachJdk
  void whatSuchAThreadClosesBesidesWasNotForgotten(Jdk jdk) {
    RunAssert.assertThat(Program.of(CacheKeepers.class).on(jdk).run())
        .printed("left: 0")
        .matchesMarksOf(CacheKeepers.class);
  }

  @OnEachJdk
  void whatACollectorsThreadOpensAndClosesItselfIsNothing(Jdk jdk) {
    Run run = Program.of(CollectorThreads.class).on(jdk).options("kinds=file-*").run();
    RunAssert.assertThat(run).printed("all ran: true").foundNothing();
    assertTrue(run.report().kind("file-output-stream").closed() >= 2, run::toString);
    assertTrue(run.report().kind("file-input-stream").closed() >= 3, run::toString);
  }
}

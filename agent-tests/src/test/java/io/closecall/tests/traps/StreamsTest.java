package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.Aliases;
import io.closecall.programs.traps.Documents;
import io.closecall.programs.traps.Processes;
import io.closecall.programs.traps.ProxiedSockets;
import io.closecall.programs.traps.QueueReader;
import io.closecall.programs.traps.Subclasses;
import io.closecall.programs.traps.Unopened;
import io.closecall.programs.traps.VirtualThreads;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

class StreamsTest {

  @OnEachJdk
  void aStreamOnTheDescriptorOfAnotherOwnsNothingAndMayCloseIt(Jdk jdk) {
    RunAssert.assertThat(Program.of(Aliases.class).on(jdk).run()).printed("done").foundNothing();
  }

  @OnEachJdk
  void aSubclassLeaksWhereItsCloseOrItsConstructorDoes(Jdk jdk) {
    RunAssert.assertThat(Program.of(Subclasses.class).on(jdk).run())
        .printed("on purpose", "done")
        .matchesMarksOf(Subclasses.class);
  }

  @OnEachJdk
  void aThreadThatTookFromAReferenceQueueMayCloseWhatItOpens(Jdk jdk) {
    RunAssert.assertThat(Program.of(QueueReader.class).on(jdk).run())
        .printed("done")
        .foundNothing();
  }

  @OnEachJdk
  void aSocketThatWasNeverBoundOrConnectedIsNothing(Jdk jdk) {
    RunAssert.assertThat(Program.of(Unopened.class).on(jdk).run()).printed("done").foundNothing();
  }

  @OnEachJdk
  void aSocketThroughAProxyIsOneSocket(Jdk jdk) {
    RunAssert.assertThat(Program.of(ProxiedSockets.class).on(jdk).run())
        .printed("true", "true", "true", "true")
        .matchesMarksOf(ProxiedSockets.class);
  }

  @OnEachJdk
  void whatTheXmlOfTheJdkForgetsIsItsOwn(Jdk jdk) {
    RunAssert.assertThat(Program.of(Documents.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Documents.class);
    Run shown = Program.of(Documents.class).on(jdk).options("internal=true").run();
    assertTrue(shown.report().kind("file-output-stream").leaked() >= 6, shown::toString);
  }

  @OnEachJdk
  void thePipesOfAProcessThatEndedAreNothing(Jdk jdk) {
    RunAssert.assertThat(Program.of(Processes.class).on(jdk).run()).printed("done").foundNothing();
  }

  @OnEachJdk(since = 21)
  void aVirtualThreadLeaksLikeAnyOther(Jdk jdk) {
    RunAssert.assertThat(Program.of(VirtualThreads.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(VirtualThreads.class);
  }
}

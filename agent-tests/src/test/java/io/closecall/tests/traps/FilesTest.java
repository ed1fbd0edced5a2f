package io.closecall.tests.traps;

import io.closecall.programs.traps.SelfClosing;
import io.closecall.programs.traps.StreamChannels;
import io.closecall.programs.traps.Walks;
import io.closecall.programs.traps.Wrapped;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;

/** What java.nio.file and its channels open. */
class FilesTest {

  @OnEachJdk
  void aStreamAndItsChannelAreOneAndEachClosesTheOther(Jdk jdk) {
    RunAssert.assertThat(Program.of(StreamChannels.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(StreamChannels.class);
  }

  @OnEachJdk
  void aWalkToTheEndClosesItselfAndAListDoesNot(Jdk jdk) {
    RunAssert.assertThat(Program.of(Walks.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Walks.class);
  }

  @OnEachJdk
  void theOutermostCloseIsEnoughAndReadingToTheEndIsNot(Jdk jdk) {
    RunAssert.assertThat(Program.of(Wrapped.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Wrapped.class);
  }

  @OnEachJdk
  void whatTheJdkOpensAndClosesWithinACallIsNothing(Jdk jdk) {
    RunAssert.assertThat(Program.of(SelfClosing.class).on(jdk).run())
        .printed("a b c", "done")
        .saidNothingOnStderr()
        .foundNothing();
  }
}

package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.AssertedOpenings;
import io.closecall.programs.traps.FileManagers;
import io.closecall.programs.traps.Locks;
import io.closecall.programs.traps.SelfClosing;
import io.closecall.programs.traps.StreamChannels;
import io.closecall.programs.traps.Walks;
import io.closecall.programs.traps.Watches;
import io.closecall.programs.traps.Wrapped;
import io.closecall.programs.traps.ZipSystems;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
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

  @OnEachJdk
  void itIsNothingWithoutStacksEither(Jdk jdk) {
    RunAssert.assertThat(Program.of(SelfClosing.class).on(jdk).options("stacks=none").run())
        .printed("a b c", "done")
        .saidNothingOnStderr()
        .foundNothing();
  }

  @OnEachJdk
  void aLockEndsByReleaseOrWithItsChannelWhichIsWhatLeaks(Jdk jdk) {
    RunAssert.assertThat(Program.of(Locks.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Locks.class);
  }

  @OnEachJdk
  void aWatchServiceIsNeverCollected(Jdk jdk) {
    RunAssert.assertThat(Program.of(Watches.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Watches.class);
  }

  @OnEachJdk
  void aZipFileSystemOwnsWhatItOpensAndItsFinalizerIsNoClose(Jdk jdk) {
    Run run = Program.of(ZipSystems.class).on(jdk).run();
    RunAssert.assertThat(run).printed("finalized: true", "done").matchesMarksOf(ZipSystems.class);
    assertTrue(run.report().kind("file-channel").opened() > 0, run::toString);
  }

  @OnEachJdk
  void theCompilersArchivesBelongToItsFileManager(Jdk jdk) {
    RunAssert.assertThat(Program.of(FileManagers.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(FileManagers.class);
  }

  @OnEachJdk
  void anAssertionIsNotThePlace(Jdk jdk) {
    RunAssert.assertThat(
            Program.of(AssertedOpenings.class)
                .on(jdk)
                .libraries("junit-jupiter-api", "junit-platform-commons", "opentest4j")
                .run())
        .printed("done")
        .matchesMarksOf(AssertedOpenings.class);
  }
}

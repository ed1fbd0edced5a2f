package io.closecall.tests.traps;

import io.closecall.programs.traps.Archives;
import io.closecall.programs.traps.Compression;
import io.closecall.programs.traps.FailedStreams;
import io.closecall.programs.traps.ImageFiles;
import io.closecall.programs.traps.LogFiles;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What has a file and more inside: one finding each, of what the program made. */
class ArchivesTest {

  @OnEachJdk
  void aZipFileIsOneThingWhateverItUses(Jdk jdk) {
    RunAssert.assertThat(Program.of(Archives.class).on(jdk).run())
        .printed("bad", "done")
        .matchesMarksOf(Archives.class);
  }

  @OnEachJdk
  void aCompressingStreamAroundAFileIsOneThing(Jdk jdk) {
    RunAssert.assertThat(Program.of(Compression.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(Compression.class);
  }

  @OnEachJdk
  void aStreamThatCouldNotBeMadeIsNothing(Jdk jdk) {
    RunAssert.assertThat(Program.of(FailedStreams.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(FailedStreams.class);
  }

  @OnEachJdk
  void anInterpreterAndAVerifierHaveNoComplaint(Jdk jdk) {
    for (String flag : new String[] {"-Xint", "-Xverify:all"}) {
      Run run = Program.of(Compression.class).on(jdk).flags(flag).run();
      RunAssert.assertThat(run).printed("done").matchesMarksOf(Compression.class);
    }
  }

  @OnEachJdk
  void anImageStreamIsOneThingAndOneOverTheProgramsFileIsNone(Jdk jdk) {
    RunAssert.assertThat(Program.of(ImageFiles.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(ImageFiles.class);
  }

  @OnEachJdk
  void aLogFileIsItsHandlers(Jdk jdk, @TempDir Path folder) throws IOException {
    Path settings = folder.resolve("logging.properties");
    Files.writeString(
        settings,
        """
        handlers=java.util.logging.FileHandler
        java.util.logging.FileHandler.pattern=configured%u.log
        """);
    Program program = Program.of(LogFiles.class).on(jdk);
    RunAssert.assertThat(program.flags("-Djava.util.logging.config.file=" + settings).run())
        .printed("1", "done")
        .matchesMarksOf(LogFiles.class);
  }
}

package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.Pictures;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** Thumbnailator up to 0.4.10 forgot the stream it read a file through; 0.4.11 closes it. */
class ThumbnailatorTest {

  private static final Program PICTURES = Program.of(Pictures.class);

  @OnEachJdk
  void everyThumbnailLeaksTheStreamOfItsPicture(Jdk jdk) {
    Run run = PICTURES.on(jdk).libraries("thumbnailator-0.4.10").run();
    Mark leak = new Mark("leaked", "file-input-stream", "Unknown Source", 20);
    RunAssert.assertThat(run).printed("320").found(List.of(leak));
    Finding finding = run.report().findings().get(0);
    assertEquals(
        "net.coobird.thumbnailator.tasks.io.FileImageSource.read(Unknown Source)",
        finding.site(),
        run::toString);
    String call = Mark.places(Pictures.class, "thumbnails").get(0);
    assertTrue(finding.passedThrough(call), run::toString);
  }

  @OnEachJdk
  void theVersionThatClosesItIsSilent(Jdk jdk) {
    Run run = PICTURES.on(jdk).libraries("thumbnailator-0.4.11").run();
    RunAssert.assertThat(run).printed("320").saidNothingOnStderr().foundNothing();
    assertTrue(run.report().kind("file-input-stream").opened() >= 20, run::toString);
  }
}

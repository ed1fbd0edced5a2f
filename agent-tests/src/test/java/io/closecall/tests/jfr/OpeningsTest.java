package io.closecall.tests.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.jfr.Listening;
import io.closecall.programs.jfr.Mixed;
import io.closecall.programs.jfr.Openings;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

class OpeningsTest {
  private static final String OPENED = "closecall.ResourceOpened";
  private static final String LEAK = "closecall.ResourceLeak";
  private static final int SOME = 2_000;
  private static final int MILLION = 1_000_000;

  @OnEachJdk
  void eachOpeningHasItsStackAndTheIdThatALeakNames(Jdk jdk) throws IOException {
    Run run = Program.of(Openings.class).on(jdk).arguments("" + SOME).run();
    RunAssert.assertThat(run).matchesMarksOf(Openings.class);
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(run.folder().resolve(Openings.FILE)).stream()
            .filter(each -> each.getEventType().getName().startsWith("closecall."))
            .toList();
    List<RecordedEvent> openings = of(events, OPENED);
    assertTrue(openings.size() > SOME, run::toString);
    for (RecordedEvent each : openings) {
      assertFalse(each.getThread().getJavaName().startsWith("JFR "), each::toString);
      assertFalse(
          each.getStackTrace().getFrames().stream()
              .anyMatch(frame -> frame.getMethod().getType().getName().startsWith("jdk.jfr.")),
          each::toString);
    }
    List<RecordedEvent> leaks = of(events, LEAK);
    assertEquals(1, leaks.size(), run::toString);
    RecordedEvent opening =
        openings.stream()
            .filter(each -> each.getLong("resourceId") == leaks.get(0).getLong("resourceId"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(run.toString()));
    String place = Mark.in(Openings.class).get(0).place();
    assertTrue(
        opening.getStackTrace().getFrames().stream()
            .anyMatch(frame -> ("Openings.java:" + frame.getLineNumber()).equals(place)),
        opening::toString);
  }

  @OnEachJdk
  void theyAreOffUnlessARecordingAsksForThem(Jdk jdk) throws IOException {
    Run run =
        Program.of(Mixed.class)
            .on(jdk)
            .flags("-XX:StartFlightRecording=filename=run.jfr")
            .arguments("end")
            .run();
    List<RecordedEvent> events = RecordingFile.readAllEvents(run.folder().resolve("run.jfr"));
    assertEquals(List.of(), of(events, OPENED));
    assertFalse(of(events, LEAK).isEmpty(), run::toString);
  }

  @OnEachJdk
  void streamsAndMxBeansGetEventsToo(Jdk jdk) throws IOException {
    Run run = Program.of(Listening.class).on(jdk).run();
    RunAssert.assertThat(run).matchesMarksOf(Listening.class).printed("heard file-input-stream 5");
    List<RecordedEvent> events = RecordingFile.readAllEvents(run.folder().resolve(Listening.FILE));
    assertEquals(
        5, of(events, LEAK).stream().mapToLong(each -> each.getLong("count")).sum(), run::toString);
  }

  @Test
  void aMillionAreAnalysedInASmallHeap() throws IOException {
    Jdk jdk = Jdks.running();
    Run run =
        Program.of(Openings.class)
            .on(jdk)
            .options("log=off")
            .arguments("" + MILLION)
            .timeout(Duration.ofMinutes(5))
            .run();
    Path recording = run.folder().resolve(Openings.FILE);
    String java = jdk.tool("java").toString();
    String jar = Artifacts.agent().toString();
    long start = System.nanoTime();
    Run report =
        Command.run(
            Artifacts.newFolder("million"),
            List.of(java, "-Xmx256m", "-jar", jar, "report", "--progress", recording.toString()));
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println(
        "a recording of " + Files.size(recording) / 1_000_000 + " MB, read in " + millis + " ms");
    RunAssert.assertThat(report).succeeded();
    assertTrue(report.stdout().get(0).contains("1 resource leaked"), report::toString);
    Run summary =
        Command.run(
            Artifacts.newFolder("summary"),
            List.of(jdk.tool("jfr").toString(), "summary", recording.toString()));
    String openings =
        summary.stdout().stream().filter(line -> line.contains(OPENED)).findFirst().orElse("");
    assertTrue(
        Long.parseLong(openings.strip().split("\\s+")[1]) > MILLION, () -> openings + summary);
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
  }
}

package io.closecall.tests.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.jfr.Mixed;
import io.closecall.programs.verdict.Parts;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code report FILE.jfr} tells of a recording. */
class AnalysisTest {
  private static final String RECORD = "-XX:StartFlightRecording=filename=run.jfr";

  @OnEachJdk
  void aRecordingTellsWhatTheReportTellsOnWhateverJdkItIsRead(Jdk jdk) {
    Run run =
        Program.of(Mixed.class).on(jdk).flags(RECORD).options("stacks=all").arguments("end").run();
    RunAssert.assertThat(run).matchesMarksOf(Mixed.class);
    for (Jdk reader : Jdks.installed()) {
      Report report = report(reader, run.folder().resolve("run.jfr"));
      assertEquals(told(run.report()), told(report), run::toString);
      assertEquals(run.report().jvm().pid(), report.jvm().pid());
      assertEquals(run.report().jvm().version(), report.jvm().version());
    }
  }

  @OnEachJdk
  void whatWasLostTogetherIsTogether(Jdk jdk) {
    Run run = Program.of(Parts.class).on(jdk).libraries("h2").flags(RECORD).run();
    Report report = report(jdk, run.folder().resolve("run.jfr"));
    assertEquals(told(run.report()), told(report), run::toString);
    assertTrue(report.findings().stream().anyMatch(each -> !each.children().isEmpty()));
  }

  @OnEachJdk
  void withoutItsReportTheFindingsComeFromTheirEvents(Jdk jdk) {
    Run run =
        Program.of(Mixed.class)
            .on(jdk)
            .flags(RECORD + ",+closecall.Report#enabled=false")
            .options("stacks=all")
            .arguments("end")
            .run();
    Report report = report(jdk, run.folder().resolve("run.jfr"));
    assertEquals(places(run.report()), places(report), run::toString);
  }

  @Test
  void twoRecordingsOfOneRunAreOneRun() throws IOException {
    Run run = Program.of(Mixed.class).flags(RECORD).options("stacks=all").arguments("end").run();
    Path recording = run.folder().resolve("run.jfr");
    Path copy = Files.copy(recording, run.folder().resolve("copy.jfr"));
    assertEquals(told(run.report()), told(report(Jdks.running(), recording, copy)));
  }

  @Test
  void whatIsNoWholeRecordingIsSaid() throws IOException {
    Path folder = Artifacts.newFolder("recordings");
    Run run = Program.of(Mixed.class).flags(RECORD).withoutAgent().arguments("end").run();
    Path without = run.folder().resolve("run.jfr");
    byte[] bytes = Files.readAllBytes(without);
    Path cut = Files.write(folder.resolve("cut.jfr"), Arrays.copyOf(bytes, bytes.length / 2));
    Path text = Files.writeString(folder.resolve("text.jfr"), "no recording, but long enough");
    Path empty = Files.write(folder.resolve("empty.jfr"), new byte[0]);
    assertFails(without, "nothing of Closecall in it");
    assertFails(cut, "was not written to its end");
    assertFails(text, "no recording of JFR");
    assertFails(empty, "it is empty");
  }

  private static void assertFails(Path file, String why) {
    Run run = Command.closecall(Jdks.running(), "report", file.toString());
    RunAssert.assertThat(run).exitedWith(3).printed().saidOnStderr(file.toString(), why);
  }

  private static Report report(Jdk jdk, Path... files) {
    String[] arguments =
        Stream.concat(Stream.of("report", "--json"), Stream.of(files).map(Path::toString))
            .toArray(String[]::new);
    Run run = Command.closecall(jdk, arguments);
    RunAssert.assertThat(run).succeeded();
    return Report.parse(String.join("\n", run.stdout()));
  }

  /** All that is the same however late one looks. */
  private static List<String> told(Report report) {
    return report.findings().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.verdict(),
                    each.impact(),
                    each.type(),
                    each.place(),
                    "" + each.count(),
                    each.fingerprint(),
                    each.remedy(),
                    each.descriptions().toString(),
                    each.threads().toString(),
                    each.firstOpened(),
                    each.stack().toString(),
                    each.children().toString()))
        .sorted()
        .toList();
  }

  private static List<String> places(Report report) {
    return report.findings().stream()
        .map(
            each ->
                each.verdict()
                    + " "
                    + each.kind()
                    + " "
                    + each.place()
                    + " "
                    + each.count()
                    + " "
                    + each.fingerprint()
                    + Finding.place(each.stack().get(0)))
        .sorted()
        .toList();
  }
}

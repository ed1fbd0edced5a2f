package io.closecall.tests.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Holding;
import io.closecall.programs.agent.Leaking;
import io.closecall.programs.agent.Thousand;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report.KindCount;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

class RecordingTest {
  private static final String LEAK = "closecall.ResourceLeak";
  private static final String STATISTICS = "closecall.ResourceStatistics";
  private static final String FROM_START = "-XX:StartFlightRecording=filename=run.jfr";

  @OnEachJdk
  void aLeakFoundAtTheEndIsInTheRecording(Jdk jdk) throws IOException {
    Run run = Program.of(Leaking.class).on(jdk).flags(FROM_START).run();
    RunAssert.assertThat(run).matchesMarksOf(Leaking.class);
    matchesReport(run, events(run));
  }

  @OnEachJdk
  void itIsAfterSystemExitToo(Jdk jdk) throws IOException {
    Run run = Program.of(Leaking.class).on(jdk).flags(FROM_START).arguments("3").run();
    RunAssert.assertThat(run).exitedWith(3);
    matchesReport(run, events(run));
  }

  @OnEachJdk
  void whatIsOnlyHeldIsNoLeakThereEither(Jdk jdk) throws IOException {
    Run run = Program.of(Holding.class).on(jdk).flags(FROM_START).run();
    RunAssert.assertThat(run).matchesMarksOf(Holding.class);
    assertEquals(List.of(), of(events(run), LEAK));
  }

  @OnEachJdk
  void aRecordingStartedLaterHasWhatWasFoundBefore(Jdk jdk) throws Exception {
    try (Running running = Program.of(Thousand.class).on(jdk).start()) {
      running.awaitLine("collected");
      running.awaitOnStderr(Mark.in(Thousand.class).get(0).place(), Duration.ofSeconds(5));
      jcmd(jdk, running, "JFR.start", "name=late", "filename=run.jfr");
      jcmd(jdk, running, "JFR.stop", "name=late");
      Run run = running.finish();
      List<RecordedEvent> leaks = of(events(run), LEAK);
      assertEquals(1000, leaks.stream().mapToLong(leak -> leak.getLong("count")).sum());
    }
  }

  /** Site by site and kind by kind, the recording says what the report says. */
  private static void matchesReport(Run run, List<RecordedEvent> events) {
    List<RecordedEvent> leaks = of(events, LEAK);
    assertEquals(run.report().findings().size(), leaks.size(), run::toString);
    for (RecordedEvent leak : leaks) {
      var finding = run.report().findings(leak.getString("kind")).get(0);
      assertEquals(finding.site(), leak.getString("site"));
      assertEquals(finding.count(), leak.getLong("count"));
      assertTrue(leak.getString("allocationStack").startsWith(finding.stack().get(0)));
    }
    List<RecordedEvent> statistics = of(events, STATISTICS);
    for (KindCount kind : run.report().kinds()) {
      if (kind.leaked() == 0) {
        continue;
      }
      RecordedEvent last =
          statistics.stream()
              .filter(event -> event.getString("kind").equals(kind.kind()))
              .reduce((first, second) -> second)
              .orElseThrow(() -> new AssertionError("no statistics of " + kind + "\n" + run));
      assertEquals(kind.leaked(), last.getLong("leaked"), kind::kind);
    }
  }

  private static void jcmd(Jdk jdk, Running running, String... command) throws Exception {
    List<String> line = new java.util.ArrayList<>();
    line.add(jdk.tool("jcmd").toString());
    line.add(Long.toString(running.pid()));
    line.addAll(List.of(command));
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), line::toString);
  }

  private static List<RecordedEvent> events(Run run) throws IOException {
    Path file = run.folder().resolve("run.jfr");
    return RecordingFile.readAllEvents(file);
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
  }
}

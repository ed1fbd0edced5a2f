package io.closecall.tests.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.jfr.Mixed;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.Running;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** However the JVM ends, JSON, recording and page tell the same. */
class EndingsTest {
  private static final int TERMINATED = 128 + 15;

  @OnEachJdk
  void byTheEndOfMain(Jdk jdk) throws IOException {
    agree(program(jdk).arguments("end").run(), 0);
  }

  @OnEachJdk
  void bySystemExit(Jdk jdk) throws IOException {
    agree(program(jdk).arguments("exit").run(), 3);
  }

  @OnEachJdk
  void byAnUncaughtException(Jdk jdk) throws IOException {
    agree(program(jdk).arguments("throw").run(), 1);
  }

  @OnEachJdk
  void bySigterm(Jdk jdk) throws IOException {
    try (Running running = program(jdk).arguments("wait").start()) {
      running.awaitLine("ready 0");
      assertTrue(ProcessHandle.of(running.pid()).orElseThrow().destroy());
      agree(running.ended(), TERMINATED);
    }
  }

  private static Program program(Jdk jdk) {
    return Program.of(Mixed.class)
        .on(jdk)
        .options("stacks=all", "formats=html")
        .flags("-XX:StartFlightRecording=filename=run.jfr");
  }

  private static void agree(Run run, int code) throws IOException {
    assertEquals(code, run.exitCode(), run::toString);
    Map<String, Long> marked = new TreeMap<>();
    for (Mark mark : Mark.in(Mixed.class)) {
      marked.put(mark.verdict() + " " + mark.kind() + " " + mark.place(), mark.count());
    }
    assertEquals(marked, counts(run.report().findings()), run::toString);
    List<RecordedEvent> events = RecordingFile.readAllEvents(run.folder().resolve("run.jfr"));
    Map<String, Long> recorded = new TreeMap<>(counts(events, "ResourceLeak", "leaked"));
    recorded.putAll(counts(events, "ResourceHeld", "held"));
    assertEquals(marked, recorded, run::toString);
    Report report = Report.parse(json(events));
    assertEquals(marked, counts(report.findings()), run::toString);
    assertEquals(run.report().jvm().started(), report.jvm().started(), run::toString);
    String page = Run.text(run.reportFiles(".html").get(0));
    assertTrue(page.contains("10 resources leaked, 1 held"), page);
    for (Finding finding : run.report().findings()) {
      assertTrue(page.contains(String.valueOf(finding.site()).replace("<", "&lt;")), page);
    }
  }

  private static Map<String, Long> counts(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.toMap(
                each -> each.verdict() + " " + each.kind() + " " + each.place(),
                Finding::count,
                Long::sum,
                TreeMap::new));
  }

  private static Map<String, Long> counts(List<RecordedEvent> events, String type, String verdict) {
    return of(events, type).stream()
        .collect(
            Collectors.toMap(
                each ->
                    verdict
                        + " "
                        + each.getString("kind")
                        + " "
                        + Finding.place(each.getString("site")),
                each -> each.getLong("count"),
                Long::sum));
  }

  /** The last report, put together again. */
  private static String json(List<RecordedEvent> events) {
    List<RecordedEvent> parts = of(events, "Report");
    assertFalse(parts.isEmpty());
    int last = parts.get(parts.size() - 1).getInt("parts");
    return parts.stream()
        .skip(parts.size() - last)
        .sorted(Comparator.comparingInt(each -> each.getInt("part")))
        .map(each -> each.getString("json"))
        .collect(Collectors.joining());
  }

  private static List<RecordedEvent> of(List<RecordedEvent> events, String type) {
    String name = "closecall." + type;
    return events.stream().filter(each -> each.getEventType().getName().equals(name)).toList();
  }
}

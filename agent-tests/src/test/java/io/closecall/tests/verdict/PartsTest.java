package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.verdict.Parts;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report.KindCount;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

class PartsTest {
  private static final Program PARTS = Program.of(Parts.class).libraries("h2");

  private static final Set<String> LEAKS =
      Set.of("closecall.ResourceLeak", "closecall.ResourcePart");

  @OnEachJdk
  void whatIsLostTogetherIsOneFinding(Jdk jdk) {
    Run run = PARTS.on(jdk).options("formats=text,html").run();
    RunAssert.assertThat(run).matchesMarksOf(Parts.class);
    Finding lost = finding(run, "leaked");
    assertEquals(Mark.places(Parts.class, "with leaked"), places(lost), run::toString);
    for (Finding.Child child : lost.children()) {
      assertEquals(3, child.count(), run::toString);
      assertEquals(List.of("select ?, ?"), child.descriptions(), run::toString);
      assertFalse(child.stack().isEmpty(), run::toString);
    }
    Finding held = finding(run, "held");
    assertEquals(Mark.places(Parts.class, "with held"), places(held), run::toString);
    String text = Run.text(run.reportFiles(".txt").get(0));
    assertTrue(text.contains("with it jdbc-statement × 3, opened at "), text);
    assertTrue(text.contains("jdbc:h2:mem:parts as"), text);
    for (var file : run.reportFiles("")) {
      assertFalse(Run.text(file).contains("hush"), run::toString);
    }
  }

  @OnEachJdk
  void reportAndRecordingCountEveryPart(Jdk jdk) throws IOException {
    Run run = PARTS.on(jdk).flags("-XX:StartFlightRecording=filename=run.jfr").run();
    RunAssert.assertThat(run).matchesMarksOf(Parts.class);
    List<RecordedEvent> leaks =
        RecordingFile.readAllEvents(run.folder().resolve("run.jfr")).stream()
            .filter(each -> LEAKS.contains(each.getEventType().getName()))
            .filter(each -> !each.hasField("verdict") || each.getString("verdict").equals("leaked"))
            .toList();
    for (KindCount kind : run.report().kinds()) {
      long named = 0;
      for (Finding each : run.report().findings()) {
        if (each.verdict().equals("leaked")) {
          named += each.kind().equals(kind.kind()) ? each.count() : 0;
          named +=
              each.children().stream()
                  .filter(child -> child.kind().equals(kind.kind()))
                  .mapToLong(Finding.Child::count)
                  .sum();
        }
      }
      assertEquals(kind.leaked(), named, () -> kind + "\n" + run);
      long recorded =
          leaks.stream()
              .filter(each -> each.getString("kind").equals(kind.kind()))
              .mapToLong(each -> each.getLong("count"))
              .sum();
      assertEquals(kind.leaked(), recorded, () -> kind + "\n" + run);
    }
    assertEquals(6, run.report().kind("jdbc-statement").leaked(), run::toString);
    assertEquals(6, run.report().kind("jdbc-statement").cascaded(), run::toString);
  }

  private static Finding finding(Run run, String verdict) {
    return run.report().findings("jdbc-connection").stream()
        .filter(each -> each.verdict().equals(verdict))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run));
  }

  private static List<String> places(Finding finding) {
    return finding.children().stream().map(Finding.Child::place).sorted().toList();
  }
}

package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Holding;
import io.closecall.programs.agent.Leaking;
import io.closecall.programs.verdict.Late;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

class OverdueTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String LIMITS = "overdue=file-*:300ms,socket:400ms,random-access-file:500ms";

  @OnEachJdk
  void whatIsOpenTooLongIsReportedAndRetractedWhenItIsClosed(Jdk jdk) {
    Run run = late(Program.of(Late.class).on(jdk).options("formats=text,html"));
    RunAssert.assertThat(run).matchesMarksOf(Late.class).saidOnStderr("no longer overdue: socket");
    for (Finding socket : run.report().findings("socket")) {
      assertEquals(1, socket.retracted(), run::toString);
      assertTrue(socket.longestMillis() >= 400, run::toString);
      assertFalse(socket.stack().isEmpty(), run::toString);
      assertFalse(socket.descriptions().isEmpty(), run::toString);
    }
    Finding file = run.report().findings("random-access-file").get(0);
    assertEquals(0, file.retracted(), run::toString);
    assertTrue(run.report().kind("file-input-stream").closed() >= 50, run::toString);
    String text = Run.text(run.reportFiles(".txt").get(0));
    assertTrue(text.contains("(retracted: closed after "), text);
    assertFalse(text.contains("usually closed"), () -> "nothing else was opened there:\n" + text);
    assertTrue(text.contains("(suspected: open longer than overdue= allows)"), text);
    String page = Run.text(run.reportFiles(".html").get(0));
    assertTrue(page.contains("badge overdue"), page);
    assertTrue(page.contains("retracted: closed after "), page);
  }

  @OnEachJdk
  void theRecordingHasWhatTheReportHas(Jdk jdk) throws IOException {
    String flag = "-XX:StartFlightRecording=filename=run.jfr";
    Run run = late(Program.of(Late.class).on(jdk).flags(flag));
    Path file = run.folder().resolve("run.jfr");
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(each -> each.getEventType().getName().equals("closecall.ResourceOverdue"))
            .toList();
    for (String kind : List.of("socket", "random-access-file")) {
      List<Finding> findings = run.report().findings(kind);
      List<RecordedEvent> of =
          events.stream().filter(each -> each.getString("kind").equals(kind)).toList();
      assertEquals(
          findings.stream().mapToLong(Finding::count).sum(),
          of.stream().mapToLong(each -> each.getLong("count")).sum());
      assertEquals(
          findings.stream().mapToLong(Finding::retracted).sum(),
          of.stream().mapToLong(each -> each.getLong("retracted")).sum());
    }
  }

  private static Run late(Program program) {
    try (Running running = program.options(LIMITS).start()) {
      running.awaitOnStderr("overdue file-output-stream", SOON);
      running.awaitOnStderr("overdue socket", SOON);
      running.awaitOnStderr("overdue random-access-file", SOON);
      running.say("drop");
      running.awaitLine("dropped");
      running.awaitOnStderr("leaked file-output-stream", SOON);
      running.say("close");
      running.awaitLine("closed");
      running.awaitOnStderr("no longer overdue: socket", SOON);
      running.say("end");
      return running.finish();
    }
  }

  @OnEachJdk
  void whatIsOpenWithinItsLimitIsOnlyHeldAtTheEnd(Jdk jdk) {
    Run run = Program.of(Holding.class).on(jdk).options("overdue=*:1h", "fail=overdue").run();
    RunAssert.assertThat(run).matchesMarksOf(Holding.class);
  }

  @OnEachJdk
  void overdueAtTheEndCanFailTheRun(Jdk jdk) {
    Run run = Program.of(Holding.class).on(jdk).options("overdue=*:1ms", "fail=overdue").run();
    RunAssert.assertThat(run).exitedWith(1);
    assertEquals("overdue", run.report().findings().get(0).verdict(), run::toString);
  }

  @Test
  void aMistakeSaysWhatIsAllowedAndTheRestHolds() {
    Run run =
        Program.of(Holding.class)
            .options("overdue=socket,soket:5s,socket:5,socket:5x,:5s,file-input-stream:1ms")
            .run();
    RunAssert.assertThat(run)
        .saidOnStderr("overdue=socket is not understood", "KIND:TIME", "ms, s, m, h or d")
        .saidOnStderr("overdue=soket:5s names no kind", "\"socket\"")
        .saidOnStderr("overdue=socket:5 is not understood")
        .saidOnStderr("overdue=socket:5x is not understood")
        .saidOnStderr("overdue=:5s is not understood");
    assertEquals("overdue", run.report().findings().get(0).verdict(), run::toString);
  }

  @Test
  void whatIsCollectedIsLeakedAndNotOverdue() {
    Run run = Program.of(Leaking.class).options("overdue=*:1ms").run();
    RunAssert.assertThat(run).matchesMarksOf(Leaking.class);
  }
}

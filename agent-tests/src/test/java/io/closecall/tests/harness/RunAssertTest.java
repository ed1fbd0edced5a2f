package io.closecall.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.harness.Echo;
import io.closecall.programs.harness.Marked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The assertions on reports written by hand: each of them must be able to fail. */
class RunAssertTest {

  private static final String EXACT =
      finding("leaked", "socket", 10, 1)
          + finding("held", "executor-service", 11, 3)
          + finding("leaked", "file-input-stream", 12, 1)
          + finding("leaked", "socket", 12, 2);

  @TempDir Path folder;

  @Test
  void aReportWithExactlyTheMarkedFindingsMatches() {
    RunAssert.assertThat(run(EXACT)).matchesMarksOf(Marked.class);
  }

  @Test
  void aMissingFindingFails() {
    String message = failure(() -> RunAssert.assertThat(run("")).matchesMarksOf(Marked.class));
    assertTrue(message.contains("- Marked.java:11 held executor-service x3"), message);
  }

  @Test
  void aFurtherFindingFailsEvenWhereAMarkedOneIsRepeated() {
    Run run = run(EXACT + finding("leaked", "socket", 10, 1));
    String message = failure(() -> RunAssert.assertThat(run).matchesMarksOf(Marked.class));
    assertTrue(message.contains("+ Marked.java:10 leaked socket x1 [/tmp/a]"), message);
    assertTrue(message.contains("com.acme.Main.main(Main.java:5)"), message);
  }

  @Test
  void aWrongLineCountVerdictOrKindFails() {
    for (String wrong :
        List.of(
            finding("leaked", "socket", 13, 1),
            finding("leaked", "socket", 10, 2),
            finding("held", "socket", 10, 1),
            finding("leaked", "server-socket", 10, 1))) {
      Run run = run(EXACT.replace(finding("leaked", "socket", 10, 1), wrong));
      failure(() -> RunAssert.assertThat(run).matchesMarksOf(Marked.class));
    }
  }

  @Test
  void anUnmarkedProgramCannotBeMatched() {
    failure(() -> RunAssert.assertThat(run("")).matchesMarksOf(Echo.class));
    RunAssert.assertThat(run("")).foundNothing();
    failure(() -> RunAssert.assertThat(run(EXACT)).foundNothing());
  }

  @Test
  void silenceOfAnAgentThatProvedNothingIsNoSilence() throws IOException {
    Run run = run("");
    Path report = run.reportFiles(".json").get(0);
    Files.writeString(report, Run.text(report).replace("\"passed\": true", "\"passed\": false"));
    failure(() -> RunAssert.assertThat(run).foundNothing());
  }

  @Test
  void aRunWithoutAReportFailsWithWhatItSaid() throws IOException {
    Run run = run("");
    Files.delete(run.reportFiles(".json").get(0));
    Files.writeString(folder.resolve("stderr"), "err");
    String message = failure(() -> RunAssert.assertThat(run).foundNothing());
    assertTrue(message.contains("err"), message);
  }

  @Test
  void aFailedRunNeverMatches() {
    Run good = run(EXACT);
    Run bad = new Run(good.command(), 1, good.folder());
    failure(() -> RunAssert.assertThat(bad).matchesMarksOf(Marked.class));
  }

  @Test
  void everyFieldOfTheContractIsRead() {
    Report report = run(EXACT).report();
    assertEquals("closecall/1", report.schema());
    assertEquals("0.1.0", report.closecall().version());
    assertEquals(7, report.jvm().pid());
    assertEquals("socket", report.canary().unobserved().get(0).kind());
    assertEquals(new Report.KindCount("socket", 9, 7, 0, 2, 3, 0, null), report.kind("socket"));
    assertEquals(0, report.kind("server-socket").opened());
    assertEquals(5, report.cost().entriesPeak());
    Finding finding = report.findings("executor-service").get(0);
    assertEquals(List.of("main"), finding.threads());
    assertTrue(finding.passedThrough("Main.java:5"));
  }

  private static String failure(Executable check) {
    return assertThrows(AssertionError.class, check).toString();
  }

  private Run run(String findings) {
    String json =
        """
        {"schema": "closecall/1",
         "closecall": {"version": "0.1.0"},
         "jvm": {"pid": 7, "version": "17", "started": "a", "ended": "b"},
         "canary": {"passed": true, "unobserved": [{"kind": "socket", "why": "not woven"}]},
         "kinds": [{"kind": "socket", "opened": 9, "closed": 7, "open": 0, "leaked": 2, "peak": 3}],
         "findings": [%s],
         "cost": {"startupMillis": 1, "stackNanos": 2, "stacksTaken": 3, "stacksSampledAway": 4,
           "entriesPeak": 5}}
        """
            .formatted(findings.replace("}{", "},{"));
    try {
      Files.writeString(folder.resolve("stdout"), "");
      Files.writeString(folder.resolve("stderr"), "");
      Path reports = Files.createDirectories(folder.resolve("report"));
      Files.writeString(reports.resolve("closecall-7.json"), json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Run(List.of("java"), 0, folder);
  }

  private static String finding(String verdict, String kind, int line, int count) {
    String site = "io.closecall.programs.harness.Marked.lines(Marked.java:" + line + ")";
    return """
    {"verdict": "%s", "impact": "until-gc", "kind": "%s", "type": "java.net.Socket", "count": %d,
     "weight": 1, "bytes": 0, "descriptions": ["/tmp/a"], "threads": ["main"], "firstOpened": "a",
     "lastOpened": "b", "scope": null, "site": "%s", "fingerprint": "f", "remedy": "r",
     "closedBy": null, "stack": ["%s", "com.acme.Main.main(Main.java:5)"]}\
    """
        .formatted(verdict, kind, count, site, site);
  }
}

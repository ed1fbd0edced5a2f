package io.closecall.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.agent.Leaking;
import io.closecall.report.BadReport;
import io.closecall.report.JsonReport;
import io.closecall.report.ReportReader;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

  private static final String LEAST =
      "{\"schema\": \"closecall/1\", \"findings\": [{\"verdict\": \"leaked\", \"kind\": \"socket\","
          + " \"count\": 3, \"fingerprint\": \"f\"}]}";

  @OnEachJdk
  void whatARunWroteIsWrittenAgainByteForByte(Jdk jdk) throws IOException {
    Run run = Program.of(Leaking.class).on(jdk).run();
    Path file = run.reportFiles(".json").get(0);
    Survey survey = ReportReader.read(file.toFile());
    assertTrue(survey.findings().get(0).count() > 0, run::toString);
    assertEquals(Run.text(file), written(survey));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\u0000\u0007\u001b[2J\r\n\t\u007f\u0085\u2028\ufeff\uffff",
        "</script>\"'\\/{}[],:",
        "\ud83d\ude00 ünï"
      })
  void everythingThatCanBeThereIsReadAsItWasWritten(String text) throws IOException {
    Survey survey = Samples.everywhere(text);
    assertEquals(survey, read(written(survey)));
  }

  @Test
  void aTextOfAMegabyteIsReadWhole() throws IOException {
    Survey survey = Samples.everywhere("x".repeat(1 << 20));
    assertEquals(survey, read(written(survey)));
  }

  @Test
  void whatIsNotThereSaysLeast() throws IOException {
    Survey survey = read(LEAST);
    assertEquals(false, survey.canaryPassed());
    assertNull(survey.collected());
    Finding finding = survey.findings().get(0);
    assertEquals(Verdict.LEAKED, finding.verdict());
    assertEquals(3, finding.standing());
    assertNull(finding.site());
    assertEquals(-1, finding.liveThreads());
  }

  @Test
  void unknownFieldsAreReadOver() throws IOException {
    String more = "{\"later\": {\"a\": [1, {\"b\": null}]}, ";
    Survey survey = read(LEAST.replace("{", more));
    assertEquals(read(LEAST), survey);
  }

  @Test
  void nullsAreAsIfTheyWereNotThere() throws IOException {
    String nulls = "\"jvm\": null, \"canary\": null, \"kinds\": null, \"cost\": null,";
    assertEquals(read(LEAST), read("{" + nulls + LEAST.substring(1)));
  }

  @Test
  void anOldGapIsAFaultWhereTheCanaryFailed() throws IOException {
    String gap = "\"unobserved\": [{\"kind\": \"socket\", \"why\": \"w\"}]}, ";
    String failed = "{\"canary\": {\"passed\": false, " + gap + LEAST.substring(1);
    String passed = "{\"canary\": {\"passed\": true, " + gap + LEAST.substring(1);
    assertEquals(true, read(failed).gaps().get(0).fault());
    assertEquals(false, read(passed).gaps().get(0).fault());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"count\": 3     | \"count\": \"many\"  | $.findings[0].count: a whole number is expected, not \"many\"",
        "\"count\": 3     | \"count\": 3.5       | $.findings[0].count: a whole number is expected, not \"3.5\"",
        "\"count\": 3     | \"count\": -3        | $.findings[0].count: a number that is not negative",
        "\"count\": 3     | \"count\": 1e99      | $.findings[0].count: a whole number is expected",
        "\"count\": 3     | \"counts\": 3        | a finding before this has no verdict, kind, count or fingerprint",
        "\"leaked\"       | \"dropped\"          | $.findings[0].verdict: the verdict \"dropped\" is unknown; known: leaked, overdue, held",
        "\"leaked\"       | {}                 | $.findings[0].verdict: a text is expected, not an object",
        "[{               | {\"a\": {          | $.findings: a list is expected, not an object",
        "closecall/1      | closecall/2        | $.schema: the schema \"closecall/2\" is unknown; known: closecall/1",
        "\"schema\"       | \"scheme\"         | this is no report: it has no schema; expected is closecall/1",
        "\"schema\":      | schema:            | this is no JSON",
        "}]}              | }]                 | $.findings: the file ends in the middle of the report",
        "}]}              | }]} {}             | this is no JSON",
        "{\"schema\"      | {\"jvm\": {\"started\": \"now\"}, \"schema\" | $.jvm.started: a time such as 2026-01-31T12:00:00Z is expected, not \"now\"",
        "{\"schema\"      | {\"canary\": {\"passed\": 1}, \"schema\" | $.canary.passed: true or false is expected, not \"1\"",
      })
  void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String message) {
    assertTrue(LEAST.contains(right), right);
    String damaged = LEAST.replace(right, wrong);
    BadReport bad = assertThrows(BadReport.class, () -> read(damaged));
    String said = String.valueOf(bad.getMessage());
    assertTrue(said.startsWith("some.json: line 1, column "), said);
    assertTrue(said.contains(message), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "[]", "7", "null", "no JSON", "\u0000"})
  void whatIsNoReportAtAllIsNamed(String text) {
    BadReport bad = assertThrows(BadReport.class, () -> read(text));
    assertTrue(String.valueOf(bad.getMessage()).startsWith("some.json: "), bad::toString);
  }

  @Test
  void whereverAReportIsCutItIsRefused() throws IOException {
    String whole = written(Samples.everywhere("text")).strip();
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThrows(BadReport.class, () -> read(cut), cut);
    }
  }

  @Test
  void whatIsNoUtf8IsNamed() throws IOException {
    Path file = Artifacts.newFolder("no-utf8").resolve("closecall-1.json");
    Files.write(file, LEAST.replace("socket", "s\u00fccket").getBytes(StandardCharsets.ISO_8859_1));
    BadReport bad = assertThrows(BadReport.class, () -> ReportReader.read(file.toFile()));
    assertTrue(String.valueOf(bad.getMessage()).contains(file + ": "), bad::toString);
    assertTrue(String.valueOf(bad.getMessage()).contains("this is no UTF-8"), bad::toString);
  }

  private static Survey read(String json) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Survey rest = ReportReader.read(new StringReader(json), "some.json", findings::add);
    return rest.with(findings);
  }

  private static String written(Survey survey) throws IOException {
    StringWriter out = new StringWriter();
    JsonReport.write(survey, out);
    return out.toString();
  }
}

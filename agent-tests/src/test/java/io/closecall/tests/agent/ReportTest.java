package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.closecall.programs.agent.Callers;
import io.closecall.programs.agent.Leaking;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ReportTest {

  private static final Program LEAKING = Program.of(Leaking.class);

  @OnEachJdk
  void theJsonHasEveryFieldOfTheContract(Jdk jdk) {
    Run run = LEAKING.on(jdk).run();
    JsonObject json =
        JsonParser.parseString(Run.text(run.reportFiles(".json").get(0))).getAsJsonObject();
    assertHas(Report.class, json, run);
    assertHas(Report.Closecall.class, json.get("closecall"), run);
    assertHas(Report.Jvm.class, json.get("jvm"), run);
    assertHas(Report.Canary.class, json.get("canary"), run);
    assertHas(Report.Cost.class, json.get("cost"), run);
    each(json.getAsJsonArray("kinds"))
        .forEach(kind -> assertHas(Report.KindCount.class, kind, run));
    each(json.getAsJsonArray("findings")).forEach(f -> assertHas(Finding.class, f, run));
  }

  @OnEachJdk
  void theJsonSaysWhatHappened(Jdk jdk) {
    Run run = LEAKING.on(jdk).run();
    Report report = run.report();
    assertEquals("closecall/1", report.schema());
    assertEquals("closecall-" + report.jvm().pid() + ".json", name(run.reportFiles("").get(0)));
    assertEquals(jdk.feature(), Runtime.Version.parse(report.jvm().version()).feature());
    assertTrue(ordered(report.jvm().started(), report.jvm().ended()), run::toString);
    assertTrue(report.canary().passed(), run::toString);
    Finding finding = report.findings().get(0);
    assertEquals("leaked", finding.verdict());
    assertEquals("until-gc", finding.impact());
    assertEquals("java.io.FileInputStream", finding.type());
    assertEquals(1, finding.count());
    assertEquals(1, finding.weight());
    assertEquals(List.of("main"), finding.threads());
    assertTrue(finding.descriptions().get(0).contains("leaking"), run::toString);
    assertTrue(ordered(finding.firstOpened(), finding.lastOpened()), run::toString);
    assertEquals(finding.site(), finding.stack().get(0), run::toString);
    String site = Leaking.class.getName() + ".main(" + finding.place() + ")";
    assertEquals(site, finding.site(), run::toString);
    assertFalse(finding.fingerprint().isBlank(), run::toString);
    assertFalse(finding.remedy().isBlank(), run::toString);
  }

  @OnEachJdk
  void twoRunsOfAProgramHaveTheSameFingerprints(Jdk jdk) {
    assertEquals(
        LEAKING.on(jdk).run().report().findings().get(0).fingerprint(),
        LEAKING.on(jdk).run().report().findings().get(0).fingerprint());
  }

  @OnEachJdk
  void aFindingNamesWhatTheProgramCreatedAndCountsTheWaysThere(Jdk jdk) {
    Run run = Program.of(Callers.class).on(jdk).options("stacks=all", "formats=text").run();
    RunAssert.assertThat(run).matchesMarksOf(Callers.class);
    JsonObject finding =
        JsonParser.parseString(Run.text(run.reportFiles(".json").get(0)))
            .getAsJsonObject()
            .getAsJsonArray("findings")
            .get(0)
            .getAsJsonObject();
    assertEquals("java.io.FileReader", finding.get("through").getAsString());
    assertEquals(2, finding.get("paths").getAsInt());
    String text = Run.text(run.reportFiles(".txt").get(0));
    assertTrue(text.contains("java.io.FileReader (java.io.FileInputStream)"), text);
    assertTrue(text.contains("(one of 2 ways there)"), text);
  }

  @OnEachJdk
  void eachFormatAddsAFileThatNamesTheSite(Jdk jdk) {
    Run run = LEAKING.on(jdk).options("formats=text,html").run();
    Set<String> endings =
        run.reportFiles("").stream()
            .map(file -> name(file).replaceFirst(".*\\.", ""))
            .collect(Collectors.toSet());
    assertEquals(Set.of("json", "txt", "html"), endings);
    String place = run.report().findings().get(0).place();
    for (Path file : run.reportFiles("")) {
      assertTrue(Run.text(file).contains(place), () -> file + "\n" + run);
    }
  }

  private static void assertHas(Class<? extends Record> type, JsonElement json, Run run) {
    List<String> missing =
        Stream.of(type.getRecordComponents())
            .map(component -> component.getName())
            .filter(name -> !json.getAsJsonObject().has(name))
            .toList();
    assertEquals(List.of(), missing, () -> type.getSimpleName() + " lacks these\n" + run);
  }

  private static List<JsonElement> each(JsonArray array) {
    assertFalse(array.isEmpty());
    return array.asList();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static boolean ordered(String first, String second) {
    return !Instant.parse(first).isAfter(Instant.parse(second));
  }
}

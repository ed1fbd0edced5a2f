package io.closecall.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.closecall.programs.report.Warehouse;
import io.closecall.report.Formats;
import io.closecall.report.Places;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The SARIF file of a real run, as GitHub reads it. */
class SarifTest {

  private static final String SOURCE =
      "service/src/test/java/" + Warehouse.class.getName().replace('.', '/') + ".java";

  @OnEachJdk
  void theValidatorHasNothingToSay(Jdk jdk) throws IOException {
    Path file = sarif(run(jdk, repository()));
    assertEquals(List.of(), SarifValidator.complaints(file));
  }

  @OnEachJdk
  void eachResultIsAtTheMarkedLine(Jdk jdk) throws IOException {
    Path repository = repository();
    Run run = run(jdk, repository);
    List<String> text = Files.readAllLines(repository.resolve(SOURCE));
    List<Mark> found = new ArrayList<>();
    for (JsonElement each : results(run)) {
      JsonObject result = each.getAsJsonObject();
      JsonObject place = physical(result.getAsJsonArray("locations").get(0));
      assertEquals(SOURCE, uri(place));
      JsonObject region = place.getAsJsonObject("region");
      int line = region.get("startLine").getAsInt();
      assertEquals(line, region.get("endLine").getAsInt());
      String shown =
          text.get(line - 1)
              .substring(
                  region.get("startColumn").getAsInt() - 1, region.get("endColumn").getAsInt() - 1);
      assertEquals(text.get(line - 1).strip(), shown);
      found.add(
          new Mark(
              result.getAsJsonObject("properties").get("verdict").getAsString(),
              result.get("ruleId").getAsString(),
              "Warehouse.java:" + line,
              result.get("occurrenceCount").getAsLong()));
    }
    assertEquals(Mark.in(Warehouse.class), found.stream().sorted().toList(), run::toString);
  }

  @OnEachJdk
  void theWayThereLeadsFromMainToTheLine(Jdk jdk) throws IOException {
    Run run = run(jdk, repository());
    JsonArray results = results(run);
    assertEquals(run.report().findings().size(), results.size());
    for (int i = 0; i < results.size(); i++) {
      Finding finding = run.report().findings().get(i);
      JsonObject result = results.get(i).getAsJsonObject();
      List<String> outermostFirst = new ArrayList<>();
      for (String frame : finding.stack()) {
        outermostFirst.add(0, Finding.place(frame));
      }
      assertEquals(
          outermostFirst,
          places(only(only(result, "codeFlows"), "threadFlows").getAsJsonArray("locations")));
      JsonArray frames = only(result, "stacks").getAsJsonArray("frames");
      assertEquals(finding.stack().size(), frames.size());
    }
  }

  @OnEachJdk
  void alertsAreToldApartAndFoundAgain(Jdk jdk) throws IOException {
    Set<String> first = identities(run(jdk, repository()));
    assertEquals(Mark.in(Warehouse.class).size(), first.size());
    assertEquals(first, identities(run(jdk, repository())));
  }

  @OnEachJdk
  void whatTheRepositoryDoesNotHaveIsTold(Jdk jdk) throws IOException {
    Path empty = Artifacts.newFolder("empty");
    Files.createDirectories(empty.resolve(".git"));
    Files.createDirectories(empty.resolve("service"));
    Run run = run(jdk, empty);
    assertEquals(0, results(run).size());
    JsonArray told =
        only(log(run), "runs")
            .getAsJsonArray("invocations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("toolExecutionNotifications");
    for (Finding finding : run.report().findings()) {
      assertTrue(told.toString().contains(finding.place()), told::toString);
    }
    assertEquals(List.of(), SarifValidator.complaints(sarif(run)));
  }

  @OnEachJdk
  void theCommandLineWritesTheSameLater(Jdk jdk) throws IOException {
    Path repository = repository();
    Run run = run(jdk, repository);
    Path file = repository.resolve("later.sarif");
    String source = repository.resolve("service").toString();
    Run later =
        Command.closecall(
            jdk,
            "report",
            "--source-root",
            source,
            "-o",
            file.toString(),
            run.reports().toString());
    assertEquals(0, later.exitCode(), later::toString);
    assertEquals(log(run), JsonParser.parseString(Run.text(file)));
  }

  @Test
  void whatIsAcceptedIsSuppressed() throws IOException {
    Path root = repository();
    String frame = Warehouse.class.getName() + ".main(Warehouse.java:1)";
    Survey survey =
        Samples.survey(
            1,
            Surveys.finding(Verdict.LEAKED, List.of(frame)),
            Surveys.finding(Verdict.LEAKED, List.of(frame)).accepted("baseline", "known so far"),
            Surveys.finding(Verdict.HELD, List.of(frame))
                .accepted("suppressed", "leak:com.acme.*"));
    Path file = root.resolve("accepted.sarif");
    try (Writer out = Files.newBufferedWriter(file)) {
      Places places = Places.of(survey, root.toFile());
      Objects.requireNonNull(Formats.find("sarif")).writing().write(survey, places, out);
    }
    List<String> states = new ArrayList<>();
    JsonObject log = JsonParser.parseString(Run.text(file)).getAsJsonObject();
    for (JsonElement each : only(log, "runs").getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      String state = result.get("baselineState").getAsString();
      states.add(
          result.has("suppressions")
              ? state + " " + only(result, "suppressions").get("justification").getAsString()
              : state);
    }
    assertEquals(
        List.of("new", "unchanged baseline: known so far", "new suppressed: leak:com.acme.*"),
        states);
    assertEquals(List.of(), SarifValidator.complaints(file));
  }

  /** A repository of one module, whose folder is no root of it. */
  private static Path repository() throws IOException {
    Path root = Artifacts.newFolder("repository");
    Files.createDirectories(root.resolve(".git"));
    Path source = root.resolve(SOURCE);
    Files.createDirectories(source.getParent());
    String own = Warehouse.class.getName().replace('.', '/') + ".java";
    Files.copy(Artifacts.sources().resolve(own), source);
    return root;
  }

  private static Run run(Jdk jdk, Path repository) {
    return Program.of(Warehouse.class)
        .on(jdk)
        .options("formats=sarif", "stacks=all")
        .after("cd '" + repository.resolve("service") + "'")
        .run();
  }

  private static Path sarif(Run run) {
    List<Path> files = run.reportFiles(".sarif");
    assertEquals(1, files.size(), run::toString);
    return files.get(0);
  }

  private static JsonObject log(Run run) {
    return JsonParser.parseString(Run.text(sarif(run))).getAsJsonObject();
  }

  private static JsonArray results(Run run) {
    return only(log(run), "runs").getAsJsonArray("results");
  }

  private static Set<String> identities(Run run) {
    Set<String> identities = new HashSet<>();
    for (JsonElement each : results(run)) {
      JsonObject result = each.getAsJsonObject();
      String print =
          result
              .getAsJsonObject("partialFingerprints")
              .get("primaryLocationLineHash")
              .getAsString();
      identities.add(result.get("ruleId").getAsString() + " " + print);
    }
    return identities;
  }

  private static JsonObject only(JsonObject parent, String name) {
    JsonArray array = parent.getAsJsonArray(name);
    assertEquals(1, array.size(), name);
    return array.get(0).getAsJsonObject();
  }

  private static JsonObject physical(JsonElement location) {
    return location.getAsJsonObject().getAsJsonObject("physicalLocation");
  }

  private static String uri(JsonObject physical) {
    JsonObject artifact = physical.getAsJsonObject("artifactLocation");
    assertEquals("%SRCROOT%", artifact.get("uriBaseId").getAsString());
    return artifact.get("uri").getAsString();
  }

  private static List<String> places(JsonArray locations) {
    List<String> places = new ArrayList<>();
    for (JsonElement each : locations) {
      JsonObject physical = physical(each.getAsJsonObject().get("location"));
      String uri = uri(physical);
      int line = physical.getAsJsonObject("region").get("startLine").getAsInt();
      places.add(uri.substring(uri.lastIndexOf('/') + 1) + ":" + line);
    }
    return places;
  }
}

package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The report as SARIF 2.1.0, as GitHub's code scanning reads it. A finding that the repository has
 * no file for is a notification: GitHub shows nothing without a place, and refuses the file.
 */
final class SarifReport {
  static final String BASE = "%SRCROOT%";

  private static final String SCHEMA =
      "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json";

  /** Where this version of the tool is to be had. */
  private static final String HOME = "https://central.sonatype.com/artifact/io.closecall/closecall";

  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[0-9A-Za-z.-]{1,40})?");

  /** GitHub refuses a file that has more. */
  private static final int MOST_RESULTS = 25_000;

  private static final int MOST_REMEDIES = 3;

  private final Survey survey;
  private final Places places;
  private final JsonWriter json;
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final List<Finding> placed = new ArrayList<>();
  private final List<Finding> unplaced = new ArrayList<>();
  private long left;

  private SarifReport(Survey survey, Places places, JsonWriter json) {
    this.survey = survey;
    this.places = places;
    this.json = json;
    for (Finding finding : survey.findings()) {
      if (finding.standing() <= 0) {
        continue;
      }
      if (places.of(finding) == null) {
        if (finding.accepted() == null) {
          unplaced.add(finding);
        }
      } else if (placed.size() < MOST_RESULTS) {
        placed.add(finding);
        rules.putIfAbsent(finding.kind(), rules.size());
      } else {
        left++;
      }
    }
  }

  /** Writes {@code survey} to {@code out}, and flushes it. */
  static void write(Survey survey, Places places, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent(" ");
    new SarifReport(survey, places, json).log();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private void log() throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Closecall");
    json.name("informationUri").value(HOME);
    json.name("semanticVersion")
        .value(VERSION.matcher(survey.version()).matches() ? survey.version() : "0.0.0");
    json.name("rules").beginArray();
    for (String kind : rules.keySet()) {
      rule(kind);
    }
    json.endArray().endObject().endObject();
    invocation();
    json.name("automationDetails").beginObject();
    String module = places.module().isEmpty() ? "" : Uris.path(places.module()) + "/";
    json.name("id").value("closecall/" + module).endObject();
    json.name("originalUriBaseIds").beginObject().name(BASE).beginObject();
    String root = places.whole();
    message(
        "description",
        root.equals("the repository") ? "The root of the repository." : "The working folder.");
    json.endObject().endObject();
    json.name("columnKind").value("utf16CodeUnits");
    json.name("results").beginArray();
    SarifResults results = new SarifResults(placed, places, rules, json);
    for (Finding finding : placed) {
      results.add(finding);
    }
    json.endArray();
    json.endObject().endArray().endObject();
  }

  private void rule(String kind) throws IOException {
    boolean certain = false;
    boolean permanent = false;
    Set<String> remedies = new LinkedHashSet<>();
    for (Finding finding : placed) {
      if (finding.kind().equals(kind)) {
        certain |= Headline.isCertain(finding);
        permanent |= finding.isPermanent();
        if (remedies.size() < MOST_REMEDIES) {
          remedies.add(Plain.line(finding.remedy()));
        }
      }
    }
    String id = SarifResults.named(kind);
    json.beginObject();
    json.name("id").value(id);
    json.name("name").value(pascal(id) + "NotClosed");
    message("shortDescription", "A resource of the kind " + id + " is not closed.");
    String harm =
        permanent
            ? "Nothing ever frees what it holds."
            : "What it holds is freed only when the garbage collector comes, if it does.";
    message(
        "fullDescription",
        "The program opened a resource of the kind " + id + " and did not close it. " + harm);
    message("help", "What to do: " + String.join("; or: ", remedies) + ".");
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(certain ? "error" : "warning").endObject();
    json.name("properties").beginObject();
    json.name("precision").value(certain ? "very-high" : "medium");
    json.name("problem.severity").value(certain ? "error" : "warning");
    json.name("tags").beginArray().value("reliability").value("resource-leak").endArray();
    json.endObject().endObject();
  }

  private void invocation() throws IOException {
    json.name("invocations").beginArray().beginObject();
    json.name("startTimeUtc").value(survey.started().toString());
    json.name("endTimeUtc").value(survey.ended().toString());
    json.name("executionSuccessful").value(survey.canaryPassed());
    json.name("toolExecutionNotifications").beginArray();
    Outcome outcome = Outcome.of(survey);
    notification("outcome", "note", outcome.sentence() + ".");
    for (String remark : outcome.remarks()) {
      notification("reservation", "warning", remark);
    }
    for (Finding finding : unplaced) {
      String site = finding.site() == null ? "no stack was taken" : Plain.line(finding.site());
      String text =
          Headline.message(finding) + " Opened outside " + places.whole() + ": " + site + ".";
      notification("outside", Headline.isCertain(finding) ? "error" : "warning", text);
    }
    if (left > 0) {
      String text = Amounts.count(left, "finding") + " more than a file of this format may have.";
      notification("more", "warning", text);
    }
    json.endArray();
    json.name("toolConfigurationNotifications").beginArray();
    for (Gap gap : survey.gaps()) {
      if (gap.fault()) {
        String text = Plain.line(gap.kind()) + ": " + Plain.line(gap.why());
        notification("unobserved", "warning", "Not observed: " + text);
      }
    }
    json.endArray().endObject().endArray();
  }

  private void notification(String id, String level, String text) throws IOException {
    json.beginObject();
    json.name("descriptor").beginObject().name("id").value(id).endObject();
    json.name("level").value(level);
    message("message", text);
    json.endObject();
  }

  private void message(String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(SarifResults.inert(text)).endObject();
  }

  private static String pascal(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("[^\\p{Alnum}]+")) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return name.toString();
  }
}

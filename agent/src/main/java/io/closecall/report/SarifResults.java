package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of a SARIF file, a finding each. */
final class SarifResults {
  private final Places places;
  private final Map<String, Integer> rules;
  private final JsonWriter json;
  private final Map<Finding, Integer> numbers = new IdentityHashMap<>();
  private final boolean isCompared;

  SarifResults(List<Finding> findings, Places places, Map<String, Integer> rules, JsonWriter json) {
    isCompared = findings.stream().anyMatch(finding -> Finding.BASELINE.equals(finding.accepted()));
    number(findings);
    this.places = places;
    this.rules = rules;
    this.json = json;
  }

  /** A message's text: what a viewer would take for a link is none. */
  static String inert(String text) {
    return text.replace("](", "] (").replace("{", "{{").replace("}", "}}");
  }

  /** {@code any} where there must be something. */
  static String named(String any) {
    return any.isBlank() ? "unknown" : Plain.line(any);
  }

  /** Writes {@code finding}, which has a place and a rule. */
  void add(Finding finding) throws IOException {
    json.beginObject();
    json.name("ruleId").value(named(finding.kind()));
    json.name("ruleIndex").value(rules.get(finding.kind()));
    json.name("level").value(Headline.isCertain(finding) ? "error" : "warning");
    message(Headline.message(finding));
    json.name("locations").beginArray();
    location(finding.site(), places.of(finding), null);
    json.endArray();
    fingerprints(finding);
    accepted(finding);
    flow(finding);
    json.name("stacks").beginArray();
    if (!finding.stack().isEmpty()) {
      stack(finding.stack());
    }
    json.endArray();
    related(finding);
    json.name("occurrenceCount").value(Math.max(1, finding.count()));
    properties(finding);
    json.endObject();
  }

  /** GitHub takes the first for the alert's identity, so that it must not be there twice. */
  private void fingerprints(Finding finding) throws IOException {
    String print = Plain.line(finding.fingerprint());
    int number = numbers.getOrDefault(finding, 1);
    json.name("partialFingerprints").beginObject();
    json.name("primaryLocationLineHash").value(print + ":" + number);
    json.name("leakSite/v1").value(print + ":" + number);
    json.endObject();
  }

  /** Findings of one fingerprint are told apart in the order of their lines, not of their harm. */
  private void number(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing((Finding finding) -> String.valueOf(finding.site()))
            .thenComparing(Finding::verdict));
    Map<String, Integer> known = new HashMap<>();
    for (Finding finding : sorted) {
      String print = finding.kind() + ' ' + finding.fingerprint();
      numbers.put(finding, known.merge(print, 1, Integer::sum));
    }
  }

  private void accepted(Finding finding) throws IOException {
    if (isCompared) {
      boolean known = Finding.BASELINE.equals(finding.accepted());
      json.name("baselineState").value(known ? "unchanged" : "new");
    }
    if (finding.accepted() != null) {
      json.name("suppressions").beginArray().beginObject();
      json.name("kind").value("external");
      String why = finding.acceptedBecause();
      String what = why == null ? finding.accepted() : finding.accepted() + ": " + why;
      json.name("justification").value(Plain.line(what));
      json.endObject().endArray();
    }
  }

  /** The way through the repository's own files, outermost call first. */
  private void flow(Finding finding) throws IOException {
    List<String> steps = new ArrayList<>();
    for (String frame : finding.stack()) {
      if (places.of(frame) != null) {
        steps.add(0, frame);
      }
    }
    if (steps.isEmpty()) {
      return;
    }
    json.name("codeFlows").beginArray().beginObject();
    json.name("threadFlows").beginArray().beginObject();
    if (!finding.threads().isEmpty()) {
      json.name("id").value(Plain.line(finding.threads().get(0)));
    }
    json.name("locations").beginArray();
    for (int i = 0; i < steps.size(); i++) {
      String frame = steps.get(i);
      boolean last = i == steps.size() - 1;
      String what = last ? " opens the " + finding.kind() : "";
      json.beginObject().name("location");
      location(frame, places.of(frame), Plain.line(Frame.of(frame).name() + what));
      json.name("importance").value(last ? "essential" : "important");
      json.endObject();
    }
    json.endArray().endObject().endArray().endObject().endArray();
  }

  private void stack(List<String> frames) throws IOException {
    json.beginObject();
    json.name("message").beginObject().name("text").value("Opened by").endObject();
    json.name("frames").beginArray();
    for (String frame : frames) {
      json.beginObject().name("location");
      location(frame, places.of(frame), Plain.line(frame));
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void related(Finding finding) throws IOException {
    json.name("relatedLocations").beginArray();
    int id = 1;
    for (Child child : finding.children()) {
      Place place = child.site() == null ? null : places.of(child.site());
      if (place != null) {
        String text = child.count() + " × " + child.kind() + " opened here went with it";
        json.beginObject();
        json.name("id").value(id++);
        physical(place);
        message(Plain.line(text));
        json.endObject();
      }
    }
    json.endArray();
  }

  private void location(@Nullable String frame, @Nullable Place place, @Nullable String text)
      throws IOException {
    json.beginObject();
    if (place != null) {
      physical(place);
    }
    if (frame != null) {
      json.name("logicalLocations").beginArray().beginObject();
      json.name("fullyQualifiedName").value(Plain.line(Frame.of(frame).name()));
      json.name("kind").value("function");
      json.endObject().endArray();
    }
    if (text != null) {
      message(text);
    }
    json.endObject();
  }

  private void physical(Place place) throws IOException {
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    json.name("uri").value(Uris.path(place.path()));
    json.name("uriBaseId").value(SarifReport.BASE);
    json.endObject();
    json.name("region").beginObject();
    json.name("startLine").value(place.line());
    json.name("startColumn").value(place.startColumn());
    json.name("endLine").value(place.line());
    json.name("endColumn").value(place.endColumn());
    json.endObject().endObject();
  }

  private void properties(Finding finding) throws IOException {
    json.name("properties").beginObject();
    json.name("verdict").value(finding.verdict().id());
    json.name("impact").value(Plain.line(finding.impact()));
    json.name("type").value(Plain.line(finding.type()));
    if (finding.scope() != null) {
      json.name("test").value(Plain.line(finding.scope()));
    }
    json.name("count").value(finding.count());
    json.name("bytes").value(finding.bytes());
    json.name("descriptions").beginArray();
    for (String description : finding.descriptions()) {
      json.value(Plain.line(description));
    }
    json.endArray().endObject();
  }

  private void message(String text) throws IOException {
    json.name("message").beginObject().name("text").value(inert(text)).endObject();
  }
}

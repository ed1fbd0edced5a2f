package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import java.io.IOException;

/** A finding as JSON. */
final class FindingWriter {
  private final JsonFile file;
  private final JsonWriter json;

  private FindingWriter(JsonFile file) {
    this.file = file;
    json = file.json();
  }

  /** Writes it as what comes next. */
  static void write(Finding finding, JsonFile file) throws IOException {
    new FindingWriter(file).finding(finding);
  }

  private void finding(Finding finding) throws IOException {
    json.beginObject();
    json.name("verdict").value(finding.verdict().id());
    file.text("impact", finding.impact());
    file.text("kind", finding.kind());
    file.text("type", finding.type());
    file.text("through", finding.through());
    json.name("count").value(finding.count());
    json.name("weight").value(finding.weight());
    json.name("bytes").value(finding.bytes());
    file.texts("descriptions", finding.descriptions());
    file.texts("threads", finding.threads());
    json.name("firstOpened").value(finding.firstOpened().toString());
    json.name("lastOpened").value(finding.lastOpened().toString());
    json.name("ageMillis").value(finding.ageMillis());
    if (finding.liveThreads() >= 0) {
      json.name("liveThreads").value(finding.liveThreads());
    }
    json.name("paths").value(finding.paths());
    file.text("scope", finding.scope());
    file.text("accepted", finding.accepted());
    file.text("acceptedBecause", finding.acceptedBecause());
    file.text("site", finding.site());
    file.text("fingerprint", finding.fingerprint());
    file.text("remedy", finding.remedy());
    file.text("closedBy", finding.closedBy());
    file.texts("stack", finding.stack());
    json.name("retracted").value(finding.retracted());
    json.name("longestMillis").value(finding.longestMillis());
    json.name("children").beginArray();
    for (Child child : finding.children()) {
      child(child);
    }
    json.endArray();
    CourseWriter.lifetimes(finding.lifetimes(), json);
    json.endObject();
  }

  private void child(Child child) throws IOException {
    json.beginObject();
    file.text("kind", child.kind());
    file.text("type", child.type());
    json.name("count").value(child.count());
    file.text("site", child.site());
    file.texts("descriptions", child.descriptions());
    file.texts("stack", child.stack());
    json.endObject();
  }
}

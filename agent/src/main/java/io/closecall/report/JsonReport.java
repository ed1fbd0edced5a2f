package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** The contract other tools read. Fields are added, never renamed. */
public final class JsonReport {
  /** Names the contract. */
  public static final String SCHEMA = "closecall/1";

  private final JsonFile file;
  private final JsonWriter json;

  private JsonReport(JsonFile file) {
    this.file = file;
    json = file.json();
  }

  /** Writes {@code survey} to {@code out}, and flushes it. */
  public static void write(Survey survey, Writer out) throws IOException {
    new JsonReport(new JsonFile(out, "  ")).survey(survey);
    out.write('\n');
    out.flush();
  }

  /** The same as a text without a line break. */
  public static String dense(Survey survey) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(new JsonFile(out, "")).survey(survey);
    return out.toString();
  }

  private void survey(Survey survey) throws IOException {
    json.beginObject();
    json.name("schema").value(SCHEMA);
    json.name("closecall").beginObject();
    file.text("version", survey.version());
    json.endObject();
    json.name("jvm").beginObject();
    json.name("pid").value(survey.pid());
    file.text("version", survey.jvm());
    json.name("started").value(survey.started().toString());
    json.name("ended").value(survey.ended().toString());
    json.name("collected").value(survey.collected());
    json.endObject();
    canary(survey);
    json.name("kinds").beginArray();
    for (KindCount kind : survey.kinds()) {
      kind(kind);
    }
    json.endArray();
    json.name("findings").beginArray();
    for (Finding finding : survey.findings()) {
      FindingWriter.write(finding, file);
    }
    json.endArray();
    json.name("statistics").beginArray();
    for (Statistic statistic : survey.statistics()) {
      statistic(statistic);
    }
    json.endArray();
    cost(survey.cost());
    json.name("trends").beginArray();
    for (Trend trend : survey.trends()) {
      CourseWriter.trend(trend, file);
    }
    json.endArray();
    CourseWriter.history(survey.history(), file);
    json.endObject();
    json.flush();
  }

  private void canary(Survey survey) throws IOException {
    json.name("canary").beginObject();
    json.name("passed").value(survey.canaryPassed());
    json.name("unobserved").beginArray();
    for (Gap gap : survey.gaps()) {
      json.beginObject();
      file.text("kind", gap.kind());
      file.text("why", gap.why());
      json.name("fault").value(gap.fault()).endObject();
    }
    json.endArray().endObject();
  }

  private void kind(KindCount kind) throws IOException {
    json.beginObject();
    file.text("kind", kind.kind());
    json.name("opened").value(kind.opened());
    json.name("closed").value(kind.closed());
    json.name("open").value(kind.open());
    json.name("leaked").value(kind.leaked());
    json.name("peak").value(kind.peak());
    json.name("internal").value(kind.internal());
    json.name("untracked").value(kind.untracked());
    json.name("openBytes").value(kind.openBytes());
    json.name("cascaded").value(kind.cascaded());
    CourseWriter.lifetimes(kind.lifetimes(), json);
    json.endObject();
  }

  private void statistic(Statistic statistic) throws IOException {
    json.beginObject();
    file.text("kind", statistic.kind());
    file.text("site", statistic.site());
    json.name("opened").value(statistic.opened());
    json.name("openedBytes").value(statistic.openedBytes());
    json.name("open").value(statistic.open());
    json.name("openBytes").value(statistic.openBytes());
    file.texts("stack", statistic.stack());
    json.endObject();
  }

  private void cost(Survey.Cost cost) throws IOException {
    json.name("cost").beginObject();
    json.name("startupMillis").value(cost.startupMillis());
    json.name("stackNanos").value(cost.stackNanos());
    json.name("stacksTaken").value(cost.stacksTaken());
    json.name("stacksSampledAway").value(cost.stacksSampledAway());
    json.name("entriesPeak").value(cost.entriesPeak());
    json.endObject();
  }
}

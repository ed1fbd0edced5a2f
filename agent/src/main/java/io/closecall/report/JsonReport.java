package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.History;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract other tools read. Fields are added, never renamed. */
public final class JsonReport {
  /** Names the contract. */
  public static final String SCHEMA = "closecall/1";

  private final JsonWriter json;

  private final String indent;

  private JsonReport(Writer out, String indent) {
    this.indent = indent;
    json = new JsonWriter(out);
    json.setIndent(indent);
    json.setSerializeNulls(true);
  }

  /** Writes {@code survey} to {@code out}, and flushes it. */
  public static void write(Survey survey, Writer out) throws IOException {
    new JsonReport(out, "  ").survey(survey);
    out.write('\n');
    out.flush();
  }

  /** The same as a text without a line break. */
  public static String dense(Survey survey) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(out, "").survey(survey);
    return out.toString();
  }

  private void survey(Survey survey) throws IOException {
    json.beginObject();
    json.name("schema").value(SCHEMA);
    json.name("closecall").beginObject();
    text("version", survey.version());
    json.endObject();
    json.name("jvm").beginObject();
    json.name("pid").value(survey.pid());
    text("version", survey.jvm());
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
      finding(finding);
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
      trend(trend);
    }
    json.endArray();
    history(survey.history());
    json.endObject();
    json.flush();
  }

  private void canary(Survey survey) throws IOException {
    json.name("canary").beginObject();
    json.name("passed").value(survey.canaryPassed());
    json.name("unobserved").beginArray();
    for (Gap gap : survey.gaps()) {
      json.beginObject();
      text("kind", gap.kind());
      text("why", gap.why());
      json.name("fault").value(gap.fault()).endObject();
    }
    json.endArray().endObject();
  }

  private void kind(KindCount kind) throws IOException {
    json.beginObject();
    text("kind", kind.kind());
    json.name("opened").value(kind.opened());
    json.name("closed").value(kind.closed());
    json.name("open").value(kind.open());
    json.name("leaked").value(kind.leaked());
    json.name("peak").value(kind.peak());
    json.name("internal").value(kind.internal());
    json.name("untracked").value(kind.untracked());
    json.name("openBytes").value(kind.openBytes());
    json.name("cascaded").value(kind.cascaded());
    lifetimes(kind.lifetimes());
    json.endObject();
  }

  private void finding(Finding finding) throws IOException {
    json.beginObject();
    json.name("verdict").value(finding.verdict().id());
    text("impact", finding.impact());
    text("kind", finding.kind());
    text("type", finding.type());
    text("through", finding.through());
    json.name("count").value(finding.count());
    json.name("weight").value(finding.weight());
    json.name("bytes").value(finding.bytes());
    texts("descriptions", finding.descriptions());
    texts("threads", finding.threads());
    json.name("firstOpened").value(finding.firstOpened().toString());
    json.name("lastOpened").value(finding.lastOpened().toString());
    json.name("ageMillis").value(finding.ageMillis());
    if (finding.liveThreads() >= 0) {
      json.name("liveThreads").value(finding.liveThreads());
    }
    json.name("paths").value(finding.paths());
    text("scope", finding.scope());
    text("accepted", finding.accepted());
    text("acceptedBecause", finding.acceptedBecause());
    text("site", finding.site());
    text("fingerprint", finding.fingerprint());
    text("remedy", finding.remedy());
    text("closedBy", finding.closedBy());
    texts("stack", finding.stack());
    json.name("retracted").value(finding.retracted());
    json.name("longestMillis").value(finding.longestMillis());
    json.name("children").beginArray();
    for (Child child : finding.children()) {
      child(child);
    }
    json.endArray();
    lifetimes(finding.lifetimes());
    json.endObject();
  }

  private void child(Child child) throws IOException {
    json.beginObject();
    text("kind", child.kind());
    text("type", child.type());
    json.name("count").value(child.count());
    text("site", child.site());
    texts("descriptions", child.descriptions());
    texts("stack", child.stack());
    json.endObject();
  }

  private void statistic(Statistic statistic) throws IOException {
    json.beginObject();
    text("kind", statistic.kind());
    text("site", statistic.site());
    json.name("opened").value(statistic.opened());
    json.name("openedBytes").value(statistic.openedBytes());
    json.name("open").value(statistic.open());
    json.name("openBytes").value(statistic.openBytes());
    texts("stack", statistic.stack());
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

  private void lifetimes(@Nullable Lifetimes lifetimes) throws IOException {
    json.name("lifetimes");
    if (lifetimes == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("count").value(lifetimes.count());
    json.name("medianMillis").value(lifetimes.medianMillis());
    json.name("p99Millis").value(lifetimes.p99Millis());
    json.name("maxMillis").value(lifetimes.maxMillis());
    json.endObject();
  }

  private void trend(Trend trend) throws IOException {
    json.beginObject();
    text("measure", trend.measure());
    text("kind", trend.kind());
    text("site", trend.site());
    text("fingerprint", trend.fingerprint());
    json.name("now").value(trend.now());
    json.name("perHour").value(trend.perHour());
    json.name("perHourLow").value(trend.perHourLow());
    json.name("perHourHigh").value(trend.perHourHigh());
    json.name("limit").value(trend.limit());
    json.name("exhaustedMillis").value(trend.exhaustedMillis());
    json.name("earliestMillis").value(trend.earliestMillis());
    json.name("latestMillis").value(trend.latestMillis());
    json.name("since").value(trend.since().toString());
    json.name("at").value(trend.at().toString());
    texts("stack", trend.stack());
    json.endObject();
  }

  private void history(History history) throws IOException {
    json.name("history").beginObject();
    numbers("atMillis", history.atMillis());
    json.name("kinds").beginArray();
    for (History.Line line : history.kinds()) {
      json.beginObject();
      text("kind", line.kind());
      numbers("open", line.open());
      numbers("leaked", line.leaked());
      numbers("openBytes", line.openBytes());
      json.endObject();
    }
    json.endArray();
    numbers("descriptors", history.descriptors());
    json.name("descriptorLimit").value(history.descriptorLimit());
    json.endObject();
  }

  /** On one line: they are many. */
  private void numbers(String name, List<Long> values) throws IOException {
    json.name(name).beginArray();
    json.setIndent("");
    for (Long value : values) {
      json.value(value);
    }
    json.endArray();
    json.setIndent(indent);
  }

  private void texts(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(wellFormed(value));
    }
    json.endArray();
  }

  private void text(String name, @Nullable String value) throws IOException {
    json.name(name).value(value == null ? null : wellFormed(value));
  }

  /** UTF-8 has no lone surrogates; a file name can. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
            .forEach(
                c ->
                    clean.appendCodePoint(
                        Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c));
        return clean.toString();
      }
    }
    return text;
  }
}

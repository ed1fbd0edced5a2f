package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.History;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Trend;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a run went, as JSON: lifetimes, trends and the numbers over time. */
final class CourseWriter {
  static void lifetimes(@Nullable Lifetimes lifetimes, JsonWriter json) throws IOException {
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

  static void trend(Trend trend, JsonFile file) throws IOException {
    JsonWriter json = file.json();
    json.beginObject();
    file.text("measure", trend.measure());
    file.text("kind", trend.kind());
    file.text("site", trend.site());
    file.text("fingerprint", trend.fingerprint());
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
    file.texts("stack", trend.stack());
    json.endObject();
  }

  static void history(History history, JsonFile file) throws IOException {
    JsonWriter json = file.json();
    json.name("history").beginObject();
    file.numbers("atMillis", history.atMillis());
    json.name("kinds").beginArray();
    for (History.Line line : history.kinds()) {
      json.beginObject();
      file.text("kind", line.kind());
      file.numbers("open", line.open());
      file.numbers("leaked", line.leaked());
      file.numbers("openBytes", line.openBytes());
      json.endObject();
    }
    json.endArray();
    file.numbers("descriptors", history.descriptors());
    json.name("descriptorLimit").value(history.descriptorLimit());
    json.name("sites").beginArray();
    for (History.Site site : history.sites()) {
      json.beginObject();
      file.text("kind", site.kind());
      file.text("site", site.site());
      file.numbers("open", site.open());
      file.numbers("leaked", site.leaked());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private CourseWriter() {}
}

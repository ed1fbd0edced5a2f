package io.closecall.report;

import com.google.gson.stream.JsonWriter;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report as GitLab's Code Quality reads it. */
final class GitlabReport {
  /** Writes {@code survey} to {@code out}, and flushes it. */
  static void write(Survey survey, Places places, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent(" ");
    Map<String, Integer> fingerprints = new HashMap<>();
    json.beginArray();
    for (Finding finding : survey.told()) {
      if (finding.standing() <= 0) {
        continue;
      }
      String print = finding.verdict().id() + "-" + finding.kind() + "-" + finding.fingerprint();
      int number = fingerprints.merge(print, 1, Integer::sum);
      json.beginObject();
      json.name("description").value(Headline.message(finding));
      json.name("check_name").value(Plain.line("closecall/" + finding.kind()));
      json.name("fingerprint").value(Plain.line(print) + "-" + number);
      json.name("severity").value(severity(finding));
      json.name("location").beginObject();
      Place place = places.of(finding);
      Frame site = finding.site() == null ? null : Frame.of(finding.site());
      json.name("path").value(place == null ? guess(site) : place.path());
      int line = place != null ? place.line() : site != null ? site.line() : 0;
      json.name("lines").beginObject().name("begin").value(Math.max(1, line)).endObject();
      json.endObject().endObject();
    }
    json.endArray();
    json.flush();
    out.write('\n');
    out.flush();
  }

  private static String severity(Finding finding) {
    if (!Headline.isCertain(finding)) {
      return "minor";
    }
    return finding.isPermanent() ? "critical" : "major";
  }

  /** GitLab drops what has no path, so one that the repository does not have is better. */
  private static String guess(@Nullable Frame frame) {
    if (frame == null || frame.file() == null) {
      return "unknown";
    }
    String folder = frame.packageName().replace('.', '/');
    return Plain.line(folder.isEmpty() ? frame.file() : folder + "/" + frame.file());
  }

  private GitlabReport() {}
}

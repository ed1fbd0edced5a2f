package io.closecall.cli;

import com.google.gson.stream.JsonWriter;
import io.closecall.gate.Acceptance;
import io.closecall.gate.Comparison;
import io.closecall.gate.Known;
import io.closecall.report.TextReport;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What a gate says.
 *
 * @param passes whether the build does
 * @param failing how many findings count against it
 * @param files how many report files were read
 * @param survey what they have together, the accepted findings marked
 * @param comparison the baseline, as it was, beside that
 * @param acceptance what was accepted
 * @param updated whether the baseline was written anew
 */
record GateOutcome(
    boolean passes,
    int failing,
    int files,
    Survey survey,
    Comparison comparison,
    Acceptance acceptance,
    boolean updated) {

  private static final int MOST_LINES = 50;

  void writeText(Writer out) throws IOException {
    TextReport.write(survey, out, true);
    List<Known> stale = comparison.stale();
    list(
        updated
            ? "Dropped from the baseline, for nothing of these was found any more:"
            : "Stale in the baseline, which --update-baseline drops: nothing of these was found:",
        stale.stream().map(Known::described).toList(),
        out);
    list("Not accepted:", comparison.refusals(), out);
    if (comparison.shrunk() > 0) {
      out.write("\n" + comparison.shrunk() + (comparison.shrunk() == 1 ? " count" : " counts"));
      out.write(" of the baseline " + (updated ? "lowered" : "can be lowered"));
      out.write(" to what was found" + (updated ? ".\n" : ": --update-baseline.\n"));
    }
    String used = acceptance.used();
    out.write(used.isEmpty() ? "" : "\n" + used);
    list("Suppressions not used:", acceptance.unused(), out);
    out.write("\nclosecall: the gate " + (passes ? "passes" : "fails"));
    if (failing > 0) {
      out.write(passes ? " in spite of " : ": ");
      out.write(counted(failing, "finding") + (passes ? "" : " not accepted"));
    }
    out.write("; " + counted(files, "report") + " read\n");
  }

  private static void list(String title, List<String> lines, Writer out) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    out.write("\n" + title + "\n");
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      out.write("  " + line + "\n");
    }
    if (lines.size() > MOST_LINES) {
      out.write("  … " + (lines.size() - MOST_LINES) + " more\n");
    }
  }

  void writeJson(Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject();
    json.name("schema").value("closecall-gate/1");
    json.name("passed").value(passes);
    json.name("failing").value(failing);
    json.name("files").value(files);
    json.name("canaryPassed").value(survey.canaryPassed());
    json.name("findings").beginArray();
    for (Finding finding : survey.findings()) {
      finding(finding, json);
    }
    json.endArray();
    json.name("stale").beginArray();
    for (Known known : comparison.stale()) {
      json.beginObject().name("fingerprint").value(known.fingerprint());
      json.name("kind").value(known.kind()).name("count").value(known.count());
      json.name("site").value(known.site()).name("owner").value(known.owner()).endObject();
    }
    json.endArray();
    texts("refusals", comparison.refusals(), json);
    texts("unusedSuppressions", acceptance.unused(), json);
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private static void finding(Finding finding, JsonWriter json) throws IOException {
    json.beginObject().name("verdict").value(finding.verdict().id());
    json.name("kind").value(finding.kind()).name("count").value(finding.standing());
    json.name("accepted").value(finding.accepted());
    json.name("acceptedBecause").value(finding.acceptedBecause());
    json.name("site").value(finding.site());
    json.name("scope").value(finding.scope());
    json.name("fingerprint").value(finding.fingerprint());
    json.name("remedy").value(finding.remedy()).endObject();
  }

  private static void texts(String name, List<String> texts, JsonWriter json) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

package io.closecall.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The report as the XML that test runners write and build servers read: each finding is a failed
 * test of the class that opened it, or a skipped one where it is accepted. One more test stands for
 * the run, so that a clean one is not an empty file, which readers refuse.
 */
final class JunitReport {
  private final Markup xml;

  private JunitReport(Markup xml) {
    this.xml = xml;
  }

  /** Writes {@code survey} to {@code out}, and flushes it. */
  static void write(Survey survey, Writer out) throws IOException {
    new JunitReport(new Markup(out)).suite(survey);
    out.flush();
  }

  private void suite(Survey survey) throws IOException {
    List<Finding> standing =
        survey.findings().stream().filter(finding -> finding.standing() > 0).toList();
    long failures = standing.stream().filter(finding -> finding.accepted() == null).count();
    long skipped = standing.size() - failures + (survey.canaryPassed() ? 0 : 1);
    Duration ran = Duration.between(survey.started(), survey.ended());
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"closecall\"");
    xml.markup(" tests=\"" + (standing.size() + 1) + "\" failures=\"" + failures + "\"");
    xml.markup(" errors=\"0\" skipped=\"" + skipped + "\" time=\"" + seconds(ran) + "\">\n");
    run(survey);
    for (Finding finding : standing) {
      testCase(finding);
    }
    xml.markup("</testsuite>\n");
  }

  private void run(Survey survey) throws IOException {
    Outcome outcome = Outcome.of(survey);
    xml.markup("<testcase classname=\"closecall\" name=\"everything is observed\" time=\"0\">\n");
    if (!survey.canaryPassed()) {
      xml.markup("<skipped message=\"").text(outcome.sentence()).markup("\"/>\n");
    }
    xml.markup("<system-out>").text(outcome.sentence());
    for (String remark : outcome.remarks()) {
      xml.markup("\n").text(remark);
    }
    for (Map.Entry<String, List<String>> gap :
        Outcome.kindsByReason(survey.gaps(), true).entrySet()) {
      xml.markup("\nNot observed, ").text(Plain.line(gap.getKey())).markup(": ");
      xml.text(Plain.line(String.join(", ", gap.getValue())));
    }
    xml.markup("</system-out>\n</testcase>\n");
  }

  private void testCase(Finding finding) throws IOException {
    String site = finding.site();
    Frame frame = site == null ? null : Frame.of(site);
    String type = frame == null || frame.type().isEmpty() ? "closecall" : frame.type();
    String place = frame == null ? "no stack" : frame.method() + ":" + frame.line();
    xml.markup("<testcase classname=\"").text(Plain.line(type)).markup("\" name=\"");
    xml.text(Plain.line(finding.verdict().id() + " " + finding.kind() + " in " + place));
    xml.markup("\" time=\"0\">\n");
    if (finding.accepted() == null) {
      xml.markup("<failure type=\"").text(Plain.line(finding.kind()));
      xml.markup("\" message=\"").text(Headline.message(finding)).markup("\">");
      failure(finding);
      xml.markup("</failure>\n</testcase>\n");
    } else {
      String why = finding.acceptedBecause();
      xml.markup("<skipped message=\"accepted: ").text(finding.accepted());
      xml.text(why == null ? "" : " (" + Plain.line(why) + ")");
      xml.markup("\"/>\n</testcase>\n");
    }
  }

  private void failure(Finding finding) throws IOException {
    xml.text(Headline.message(finding)).markup("\n");
    for (String each : ShortStack.all(finding)) {
      xml.markup("\t").text(Plain.line(each)).markup("\n");
    }
    for (Child child : finding.children()) {
      xml.markup("with it ").text(Plain.line(child.kind())).markup(" × " + child.count());
      String opened = child.site() == null ? "a site without stack" : Plain.line(child.site());
      xml.markup(", opened at ").text(opened).markup("\n");
    }
  }

  /** As Surefire writes them: no sign, three digits. */
  private static String seconds(Duration time) {
    long millis = Math.max(0, time.toMillis());
    String digits = Long.toString(1_000 + millis % 1_000).substring(1);
    return millis / 1_000 + "." + digits;
  }
}

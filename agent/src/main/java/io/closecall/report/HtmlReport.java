package io.closecall.report;

import io.closecall.verdict.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The report as one page for a browser, which loads nothing else. */
public final class HtmlReport {
  private static final String TEMPLATE = "report.html";

  private final Survey survey;
  private final Outcome outcome;
  private final Markup page;

  private HtmlReport(Survey survey, Markup page) {
    this.survey = survey;
    this.outcome = Outcome.of(survey);
    this.page = page;
  }

  /** Writes {@code survey} to {@code out}, which must encode it as UTF-8. */
  public static void write(Survey survey, Appendable out) throws IOException {
    String[] parts = template().split("<!--(title|report)-->", -1);
    if (parts.length != 3) {
      throw new IOException("damaged in the agent's jar: " + TEMPLATE);
    }
    Markup page = new Markup(out);
    HtmlReport report = new HtmlReport(survey, page);
    page.markup(parts[0]).text(report.outcome.sentence()).text(", " + report.process());
    page.markup(parts[1]);
    report.head();
    report.outcome();
    report.gaps("gaps", "Not observed", Outcome.kindsByReason(survey.gaps(), true));
    HtmlHistory history = new HtmlHistory(survey, page);
    HtmlTrends.write(survey.trends(), history, page);
    HtmlFindings.write(survey.told(), history, page);
    HtmlAccepted.write(survey, page);
    history.write();
    HtmlIcicles.write(survey, page);
    HtmlStatistics.write(survey.statistics(), page);
    HtmlKinds.write(survey, page);
    report.gaps("unused", "Not used by the program", Outcome.kindsByReason(survey.gaps(), false));
    report.cost();
    page.markup(parts[2]);
  }

  private String process() {
    if (survey.pid() != 0) {
      return "process " + survey.pid();
    }
    return survey.isOfSeveral() ? "several processes" : "unknown process";
  }

  /** Takes no descriptor: the jar is open. */
  private static String template() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IOException("missing in the agent's jar: " + TEMPLATE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void head() throws IOException {
    page.markup("<header>\n<div class=\"top\"><h1>Closecall report</h1>\n");
    page.markup("<nav aria-label=\"Sections\"><ul>");
    if (!survey.told().isEmpty()) {
      page.markup("<li><a href=\"#findings\">Findings</a></li>");
    }
    if (HtmlAccepted.isThere(survey)) {
      page.markup("<li><a href=\"#accepted\">Accepted</a></li>");
    }
    if (new HtmlHistory(survey, page).isThere()) {
      page.markup("<li><a href=\"#history\">Over the run</a></li>");
    }
    if (HtmlIcicles.areThere(survey)) {
      page.markup("<li><a href=\"#ways\">Where from</a></li>");
    }
    if (!survey.statistics().isEmpty()) {
      page.markup("<li><a href=\"#memory\">Memory</a></li>");
    }
    page.markup("<li><a href=\"#kinds\">Kinds</a></li>");
    page.markup("<li><a href=\"#cost\">Cost</a></li></ul></nav></div>\n<dl class=\"run\">\n");
    page.fact("Process", survey.pid() == 0 ? process() : Long.toString(survey.pid()));
    page.fact("Java", survey.jvm());
    page.fact("Time", Amounts.span(survey.started(), survey.ended(), ChronoUnit.SECONDS));
    Duration ran = Duration.between(survey.started(), survey.ended());
    page.fact("Ran for", Amounts.duration(ran.toMillis()));
    page.fact("Canary", Outcome.canary(survey));
    Boolean collected = survey.collected();
    page.fact("Last collection", collected == null ? "none" : collected ? "proved" : "not proved");
    page.fact("Closecall", survey.version());
    page.markup("</dl>\n</header>\n<main>\n");
  }

  private void outcome() throws IOException {
    String tone = outcome.tone();
    page.markup("<div class=\"outcome " + tone + "\">\n<svg class=\"icon\" aria-hidden=\"true\">");
    page.markup("<use href=\"#icon-" + tone + "\"/></svg>\n<div>");
    page.markup("<h2>").text(outcome.sentence()).markup("</h2>\n");
    for (String remark : outcome.remarks()) {
      page.markup("<p>").text(remark).markup("</p>\n");
    }
    page.markup("</div>\n</div>\n");
  }

  private void gaps(String style, String title, Map<String, List<String>> kindsByReason)
      throws IOException {
    if (kindsByReason.isEmpty()) {
      return;
    }
    page.markup("<div class=\"" + style + "\">\n<h2>" + title + "</h2>\n<ul>\n");
    for (Map.Entry<String, List<String>> each : kindsByReason.entrySet()) {
      page.markup("<li>");
      String separator = "";
      for (String kind : each.getValue()) {
        page.markup(separator);
        if (kind.equals("*")) {
          page.markup("every kind");
        } else {
          page.code(kind);
        }
        separator = ", ";
      }
      page.markup(": ").text(each.getKey()).markup("</li>\n");
    }
    page.markup("</ul>\n</div>\n");
  }

  private void cost() throws IOException {
    Survey.Cost cost = survey.cost();
    String stacks =
        Amounts.count(cost.stacksTaken(), "stack")
            + " in "
            + Amounts.duration(cost.stackNanos() / 1_000_000);
    String sampled =
        cost.stacksSampledAway() == 0
            ? ""
            : " (" + Amounts.grouped(cost.stacksSampledAway()) + " more openings had none: budget)";
    page.markup("<section aria-labelledby=\"cost\">\n<h2 id=\"cost\">Cost of the agent</h2>\n");
    page.markup("<p class=\"cost\">");
    page.text(Amounts.duration(cost.startupMillis()) + " before main; " + stacks + sampled);
    page.text("; at most " + Amounts.count(cost.entriesPeak(), "resource") + " tracked at once.");
    page.markup("</p>\n</section>\n</main>\n");
  }
}

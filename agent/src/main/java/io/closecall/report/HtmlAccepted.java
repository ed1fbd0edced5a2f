package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.IOException;

/** The page's list of what is accepted, and so told apart from the findings. */
final class HtmlAccepted {
  /** Lines shown; the JSON has all. */
  private static final int LIMIT = 200;

  /** Whether there is any. */
  static boolean isThere(Survey survey) {
    return survey.findings().stream().anyMatch(Headline::isAccepted);
  }

  static void write(Survey survey, Markup page) throws IOException {
    if (!isThere(survey)) {
      return;
    }
    page.markup("<section aria-labelledby=\"accepted\">\n<h2 id=\"accepted\">Accepted, and");
    page.markup(" failing nothing</h2>\n<div class=\"unused\">\n<ul>\n");
    long number = 0;
    for (Finding finding : survey.findings()) {
      if (Headline.isAccepted(finding) && number++ < LIMIT) {
        row(finding, page);
      }
    }
    if (number > LIMIT) {
      page.markup("<li>").text(Amounts.count(number - LIMIT, "more place")).markup("</li>\n");
    }
    page.markup("</ul>\n</div>\n</section>\n");
  }

  private static void row(Finding finding, Markup page) throws IOException {
    page.markup("<li><strong>").text(Headline.acceptedAs(finding)).markup("</strong> ");
    page.text(Amounts.grouped(finding.standing()) + " × " + finding.kind());
    page.text(" " + finding.verdict().id() + ", opened ");
    if (finding.site() == null) {
      page.markup("where no stack was taken");
    } else {
      page.markup("at ").code(finding.site());
    }
    if (finding.scope() != null) {
      page.markup(", in test ").code(finding.scope());
    }
    if (finding.acceptedBecause() != null) {
      page.markup(": ").text(finding.acceptedBecause());
    }
    page.markup("</li>\n");
  }

  private HtmlAccepted() {}
}

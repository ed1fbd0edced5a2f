package io.closecall.report;

import io.closecall.verdict.Trend;
import java.io.IOException;
import java.util.List;

/** The page's list of what grows and does not come down again. */
final class HtmlTrends {
  static void write(List<Trend> trends, HtmlHistory history, Markup page) throws IOException {
    if (trends.isEmpty()) {
      return;
    }
    page.markup("<section aria-labelledby=\"growing\">\n");
    page.markup("<h2 id=\"growing\">Growing, and not coming down again</h2>\n");
    page.markup("<ul class=\"growing\">\n");
    for (Trend trend : trends) {
      page.markup("<li>").text(TrendText.of(trend));
      history.growing(trend);
      page.markup("</li>\n");
    }
    page.markup("</ul>\n</section>\n");
  }

  private HtmlTrends() {}
}

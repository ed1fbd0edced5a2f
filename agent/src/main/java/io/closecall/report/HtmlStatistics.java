package io.closecall.report;

import io.closecall.verdict.Statistic;
import java.io.IOException;
import java.util.List;

/** The page's table of memory outside the heap, by site. */
final class HtmlStatistics {
  private static final List<String> HEADS =
      List.of("Buffers open", "Bytes open", "Allocated", "Bytes allocated");

  /** Rows shown; the JSON has all. */
  private static final int LIMIT = 50;

  static void write(List<Statistic> statistics, Markup page) throws IOException {
    if (statistics.isEmpty()) {
      return;
    }
    page.markup("<section aria-labelledby=\"memory\">\n");
    page.markup("<h2 id=\"memory\">Memory outside the heap</h2>\n");
    page.markup(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"memory\" tabindex=\"0\">\n");
    page.markup("<table class=\"sortable\">\n<caption>Buffers that only the garbage collector");
    page.markup(" frees, by the place that allocated them; no leaks</caption>\n<thead><tr>");
    page.markup("<th scope=\"col\">Place</th>");
    for (String head : HEADS) {
      page.markup("<th scope=\"col\">").text(head).markup("</th>");
    }
    page.markup("</tr></thead>\n<tbody>\n");
    for (Statistic each : statistics.subList(0, Math.min(LIMIT, statistics.size()))) {
      String site = each.site() == null ? "no stack was taken" : each.site();
      page.markup("<tr><th scope=\"row\">").text(each.kind() + " in ").code(site).markup("</th>");
      cell(each.open(), Amounts.grouped(each.open()), page);
      cell(each.openBytes(), Amounts.bytes(each.openBytes()), page);
      cell(each.opened(), Amounts.grouped(each.opened()), page);
      cell(each.openedBytes(), Amounts.bytes(each.openedBytes()), page);
      page.markup("</tr>\n");
    }
    page.markup("</tbody>\n</table>\n</div>\n</section>\n");
  }

  private static void cell(long number, String text, Markup page) throws IOException {
    String look = number == 0 ? "zero" : "";
    page.markup("<td class=\"" + look + "\" data-value=\"" + number + "\">");
    page.text(text).markup("</td>");
  }

  private HtmlStatistics() {}
}

package io.closecall.report;

import io.closecall.verdict.KindCount;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The page's table of kinds. */
final class HtmlKinds {
  /** A column of numbers; {@code optional} ones are left out where they would be all zero. */
  private record Column(String head, ToLongFunction<KindCount> number, boolean optional) {}

  private static final String BYTES = "Bytes open";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Opened", KindCount::opened, false),
          new Column("Closed", KindCount::closed, false),
          new Column("With their parent", KindCount::cascaded, true),
          new Column("Open", KindCount::open, false),
          new Column("Leaked", KindCount::leaked, false),
          new Column("Internal", KindCount::internal, true),
          new Column("Untracked", KindCount::untracked, true),
          new Column("Peak", KindCount::peak, false),
          new Column(BYTES, KindCount::openBytes, false));

  static void write(Survey survey, Markup page) throws IOException {
    List<Column> columns = new ArrayList<>(COLUMNS);
    columns.removeIf(
        column ->
            column.optional()
                && survey.kinds().stream()
                    .allMatch(kind -> column.number().applyAsLong(kind) == 0));
    page.markup("<section aria-labelledby=\"kinds\">\n<h2 id=\"kinds\">Kinds</h2>\n");
    page.markup(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"kinds\" tabindex=\"0\">\n");
    page.markup("<table class=\"sortable\">\n<caption>What was opened, and what became of it");
    page.markup("</caption>\n<thead><tr><th scope=\"col\">Kind</th>");
    for (Column column : columns) {
      page.markup("<th scope=\"col\">").text(column.head()).markup("</th>");
    }
    boolean lived = survey.kinds().stream().anyMatch(kind -> kind.lifetimes() != null);
    if (lived) {
      page.markup("<th scope=\"col\">Half within</th><th scope=\"col\">99 % within</th>");
      page.markup("<th scope=\"col\">Longest</th>");
    }
    page.markup("</tr></thead>\n<tbody>\n");
    for (KindCount kind : survey.kinds()) {
      if (kind.opened() == 0 && Outcome.isWatched(survey, kind.kind())) {
        continue;
      }
      page.markup("<tr><th scope=\"row\">").text(kind.kind());
      if (!Outcome.isWatched(survey, kind.kind())) {
        page.markup(" <span class=\"unseen\">");
        page.markup(kind.opened() == 0 ? "not observed" : "not fully observed").markup("</span>");
      }
      page.markup("</th>");
      for (Column column : columns) {
        cell(column, kind, page);
      }
      if (lived) {
        lifetimes(kind.lifetimes(), page);
      }
      page.markup("</tr>\n");
    }
    page.markup("</tbody>\n</table>\n</div>\n</section>\n");
  }

  private static void lifetimes(@Nullable Lifetimes lifetimes, Markup page) throws IOException {
    if (lifetimes == null) {
      page.markup("<td class=\"zero\" data-value=\"-1\">–</td>".repeat(3));
      return;
    }
    time(lifetimes.medianMillis(), page);
    time(lifetimes.p99Millis(), page);
    time(lifetimes.maxMillis(), page);
  }

  private static void time(double millis, Markup page) throws IOException {
    page.markup("<td data-value=\"" + Math.round(millis * 1_000) + "\">");
    page.text(Amounts.duration(millis)).markup("</td>");
  }

  private static void cell(Column column, KindCount kind, Markup page) throws IOException {
    long number = column.number().applyAsLong(kind);
    String look = number == 0 ? "zero" : column.head().equals("Leaked") ? "bad" : "";
    page.markup("<td class=\"" + look + "\" data-value=\"" + number + "\">");
    page.text(column.head().equals(BYTES) ? Amounts.bytes(number) : Amounts.grouped(number));
    page.markup("</td>");
  }

  private HtmlKinds() {}
}

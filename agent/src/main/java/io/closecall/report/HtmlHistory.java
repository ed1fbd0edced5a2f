package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.History;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page's charts of how the numbers went over the run, a kind each. */
final class HtmlHistory {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 60;

  /** Charts shown; the table has all kinds. */
  private static final int MOST = 24;

  private final History history;
  private final boolean ofSeveral;
  private final Markup page;
  private final List<History.Line> lines = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Long> peaks = new HashMap<>();

  /** The charts of {@code survey}, which are drawn once and used where they are wanted. */
  HtmlHistory(Survey survey, Markup page) {
    this.history = survey.history();
    this.ofSeveral = survey.isOfSeveral();
    this.page = page;
    if (history.atMillis().size() < 2) {
      return;
    }
    for (KindCount kind : survey.kinds()) {
      peaks.put(kind.kind(), kind.peak());
    }
    for (History.Line line : history.kinds()) {
      if (most(line.open()) > 0 || most(line.leaked()) > 0) {
        lines.add(line);
      }
    }
    lines.sort(
        (a, b) -> {
          int byLeaked = Long.compare(last(b.leaked()), last(a.leaked()));
          return byLeaked != 0 ? byLeaked : Long.compare(most(b.open()), most(a.open()));
        });
    for (History.Line line : lines) {
      numbers.putIfAbsent(line.kind(), numbers.size());
    }
  }

  /** Whether there is a chart. */
  boolean isThere() {
    return !lines.isEmpty();
  }

  /** Writes the section, whose charts others refer to. */
  void write() throws IOException {
    if (!isThere()) {
      if (ofSeveral) {
        page.markup(
            "<p class=\"legend\">There are no charts of the run: this adds up several JVMs,");
        page.markup(
            " each of which ran at a time of its own. The report of each has its own.</p>\n");
      }
      return;
    }
    long end = last(history.atMillis());
    page.markup("<section aria-labelledby=\"history\">\n<h2 id=\"history\">Over the run</h2>\n");
    page.markup("<p class=\"legend\"><span class=\"key open\"></span> open at that moment, ");
    page.markup(
        "<span class=\"key leaked\"></span> leaked until then; from the start to the end, ");
    page.text(Amounts.duration(end)).markup(" later.</p>\n<div class=\"charts\">\n");
    descriptors();
    for (History.Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
      chart(line);
    }
    page.markup("</div>\n");
    if (lines.size() > MOST) {
      page.markup("<p class=\"legend\">").text(Amounts.count(lines.size() - MOST, "kind"));
      page.markup(" more in the table below.</p>\n");
    }
    page.markup("</section>\n");
  }

  private void descriptors() throws IOException {
    List<Long> open = history.descriptors();
    long most = open.isEmpty() ? -1 : most(open);
    if (most <= 0) {
      return;
    }
    long limit = history.descriptorLimit();
    boolean near = limit > 0 && most * 4 >= limit;
    long top = near ? Math.max(most, limit) : most;
    page.markup("<figure>\n<figcaption><strong>Descriptors of the process</strong> ");
    page.text(Amounts.grouped(last(open)) + " at the end, at most " + Amounts.grouped(most));
    page.text(limit > 0 ? " of " + Amounts.grouped(limit) : "").markup("</figcaption>\n");
    page.markup("<svg class=\"chart\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"");
    page.markup(" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    if (near) {
      page.markup("<path class=\"limit\" d=\"M0 " + y(limit, top) + "H" + WIDTH + "\"/>");
    }
    path("open", open, top);
    page.markup("</svg>\n</figure>\n");
  }

  private void chart(History.Line line) throws IOException {
    page.markup("<figure>\n<figcaption><strong>").text(line.kind()).markup("</strong> ");
    page.text(sentence(line)).markup("</figcaption>\n");
    long top = Math.max(most(line.open()), most(line.leaked()));
    page.markup("<svg class=\"chart\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"");
    page.markup(" preserveAspectRatio=\"none\" aria-hidden=\"true\"><g id=\"chart-");
    page.markup(numbers.get(line.kind()) + "\">");
    path("open", line.open(), top);
    if (most(line.leaked()) > 0) {
      path("leaked", line.leaked(), top);
    }
    page.markup("</g></svg>\n</figure>\n");
  }

  /** Writes how it went at the place of {@code finding}, or with its kind, as a fact. */
  void fact(Finding finding) throws IOException {
    History.Site site = site(finding.kind(), finding.site());
    if (site == null) {
      fact(finding.kind());
      return;
    }
    page.markup("<div><dt>From here, over the run</dt><dd>");
    small(site);
    page.markup(" ").text(sentence(site.open(), site.leaked(), 0)).markup("</dd></div>\n");
  }

  /** Writes how it went where {@code trend} grows, if there is a chart. */
  void growing(Trend trend) throws IOException {
    String kind = trend.kind();
    History.Site site = kind == null ? null : site(kind, trend.site());
    if (site != null && trend.measure().equals("open")) {
      small(site);
    }
  }

  private History.@Nullable Site site(String kind, @Nullable String place) {
    History.Site site = history.atMillis().size() < 2 ? null : history.site(kind, place);
    boolean any = site != null && (most(site.open()) > 0 || most(site.leaked()) > 0);
    return any ? site : null;
  }

  private void small(History.Site site) throws IOException {
    long top = Math.max(most(site.open()), most(site.leaked()));
    page.markup("<svg class=\"chart course\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"");
    page.markup(" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    path("open", site.open(), top);
    if (most(site.leaked()) > 0) {
      path("leaked", site.leaked(), top);
    }
    page.markup("</svg>");
  }

  /** Writes a small copy of the chart of {@code kind}, if there is one, as a fact. */
  private void fact(String kind) throws IOException {
    Integer number = numbers.get(kind);
    if (number == null || number >= MOST) {
      return;
    }
    page.markup("<div><dt>All of this kind, over the run</dt><dd><svg class=\"chart small\"");
    page.markup(" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" preserveAspectRatio=\"none\"");
    page.markup(" aria-hidden=\"true\"><use href=\"#chart-" + number + "\"/></svg> ");
    page.text(sentence(lines.get(number))).markup("</dd></div>\n");
  }

  private String sentence(History.Line line) {
    return sentence(line.open(), line.leaked(), peaks.getOrDefault(line.kind(), 0L));
  }

  /** The {@code peak} may be between two moments. */
  private static String sentence(List<Long> open, List<Long> leaked, long peak) {
    String text =
        Amounts.grouped(last(open))
            + " open at the end, at most "
            + Amounts.grouped(Math.max(most(open), peak));
    long lost = last(leaked);
    return lost == 0 ? text : text + "; " + Amounts.grouped(lost) + " leaked";
  }

  private void path(String look, List<Long> values, long top) throws IOException {
    List<Long> at = history.atMillis();
    long end = Math.max(1, last(at));
    StringBuilder line = new StringBuilder();
    @Nullable String before = null;
    int size = Math.min(values.size(), at.size());
    for (int i = 0; i < size; i++) {
      if (values.get(i) < 0) {
        continue;
      }
      String y = y(values.get(i), top);
      // steps: between two moments nothing is known, and the last number stands
      line.append(before == null ? "M" : "H").append(tenths(at.get(i) * WIDTH * 10 / end));
      if (before == null) {
        line.append(' ').append(y);
      } else if (!y.equals(before)) {
        line.append('V').append(y);
      }
      before = y;
    }
    if (before != null) {
      page.markup("<path class=\"" + look + "\" d=\"" + line + "\"/>");
    }
  }

  private static String y(long value, long top) {
    // a line's width from the edges
    long tenths = (HEIGHT - 4) * 10L;
    return tenths(20 + tenths - Math.round(value * (double) tenths / Math.max(1, top)));
  }

  private static String tenths(long tenths) {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static long last(List<Long> values) {
    return values.isEmpty() ? 0 : values.get(values.size() - 1);
  }

  private static long most(List<Long> values) {
    long most = 0;
    for (long value : values) {
      most = Math.max(most, value);
    }
    return most;
  }
}

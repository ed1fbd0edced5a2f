package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.util.List;

/** The page's graphs of where leaking and open resources come from. */
final class HtmlIcicles {
  private static final int ROW = 22;

  /** Millionths of the width that have no room for a name. */
  private static final long THIN = 25_000;

  private final Markup page;

  private HtmlIcicles(Markup page) {
    this.page = page;
  }

  /** Whether there is anything to draw. */
  static boolean areThere(Survey survey) {
    for (Finding finding : survey.told()) {
      if (number(finding) > 0) {
        return true;
      }
    }
    return false;
  }

  static void write(Survey survey, Markup page) throws IOException {
    if (!areThere(survey)) {
      return;
    }
    Icicle leaked = Icicle.root();
    Icicle open = Icicle.root();
    for (Finding finding : survey.told()) {
      if (number(finding) > 0) {
        boolean isOpen = finding.verdict() == Verdict.HELD || finding.verdict() == Verdict.OVERDUE;
        (isOpen ? open : leaked).add(finding.stack(), finding.kind(), number(finding));
      }
    }
    page.markup("<section aria-labelledby=\"ways\">\n<h2 id=\"ways\">Where they come from</h2>\n");
    page.markup("<p class=\"legend\">Each row calls the one below it; the width is how many");
    page.markup(
        " resources were opened that way; what is too thin to see is left out.<span class=\"scripted\" hidden> Click, or");
    page.markup(" press Enter, to look closer; arrows go from frame to frame.</span></p>\n");
    HtmlIcicles graphs = new HtmlIcicles(page);
    graphs.graph(leaked, "leaked");
    graphs.graph(open, "open");
    page.markup("</section>\n");
  }

  private static long number(Finding finding) {
    return finding.count() - finding.retracted();
  }

  private void graph(Icicle icicle, String what) throws IOException {
    if (icicle.count() == 0) {
      return;
    }
    List<Icicle.Cell> cells = icicle.cells();
    int rows = 0;
    for (Icicle.Cell cell : cells) {
      rows = Math.max(rows, cell.depth() + 1);
    }
    page.markup("<figure>\n<figcaption id=\"ways-" + what + "\">");
    page.text(Amounts.count(icicle.count(), "resource") + " " + what).markup("</figcaption>\n");
    page.markup("<div class=\"icicle " + what + "\"><svg height=\"" + rows * ROW + "\"");
    page.markup(" width=\"100%\" role=\"tree\" aria-labelledby=\"ways-" + what + "\">\n");
    for (Icicle.Cell cell : cells) {
      cell(cell, icicle.count(), what);
    }
    page.markup("</svg></div>\n</figure>\n");
  }

  private void cell(Icicle.Cell cell, long total, String what) throws IOException {
    boolean root = cell.depth() == 0;
    String look = cell.kind() ? "kind" : cell.jdk() ? "jdk" : root ? "all" : "own";
    String thin = cell.width() < THIN ? " thin" : "";
    page.markup("<svg class=\"" + look + thin + "\" x=\"" + percent(cell.left()) + "\" y=\"");
    page.markup(cell.depth() * ROW + "\" width=\"" + percent(cell.width()) + "\" height=\"" + ROW);
    page.markup("\" role=\"treeitem\" aria-level=\"" + (cell.depth() + 1) + "\" data-left=\"");
    page.markup(cell.left() + "\" data-width=\"" + cell.width() + "\"><title>");
    String name = root ? "all that is " + what : cell.text();
    String share = percent(Math.round(cell.count() * 1e6 / total));
    page.text(name).markup(": " + Amounts.grouped(cell.count()) + ", " + share + "</title>");
    page.markup("<rect width=\"100%\" height=\"100%\"/><text x=\"5\" y=\"15\">");
    page.text(root ? name : label(cell)).markup("</text></svg>\n");
  }

  /** The frame without package and file. */
  private static String label(Icicle.Cell cell) {
    Frame frame = Frame.of(cell.text());
    if (cell.kind() || frame.type().isEmpty()) {
      return cell.text();
    }
    String type = frame.type().substring(frame.type().lastIndexOf('.') + 1);
    return type + "." + frame.method() + (frame.line() > 0 ? ":" + frame.line() : "");
  }

  /** Millionths as a number of percent that is not longer than it must be. */
  private static String percent(long millionths) {
    long whole = millionths / 10_000;
    long rest = millionths % 10_000;
    if (rest == 0) {
      return whole + "%";
    }
    String digits = Long.toString(10_000 + rest).substring(1);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return whole + "." + digits.substring(0, end) + "%";
  }
}

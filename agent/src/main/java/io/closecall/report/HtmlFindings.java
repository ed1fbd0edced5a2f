package io.closecall.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The page's findings, a card each. */
final class HtmlFindings {
  private final HtmlHistory history;
  private final Markup page;

  private HtmlFindings(HtmlHistory history, Markup page) {
    this.history = history;
    this.page = page;
  }

  /** Writes {@code findings}, which come most harmful first. */
  static void write(List<Finding> findings, HtmlHistory history, Markup page) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    page.markup("<section aria-labelledby=\"findings\">\n<div class=\"bar\">\n");
    page.markup("<h2 id=\"findings\">").text(Amounts.count(findings.size(), "finding"));
    page.markup(findings.size() == 1 ? "" : ", most harmful first").markup("</h2>\n");
    page.markup("<div class=\"controls\" id=\"controls\" hidden>\n<output></output>\n");
    page.markup("<label>Filter <input type=\"search\" autocomplete=\"off\" spellcheck=\"false\"");
    page.markup(" placeholder=\"kind, path, class, thread\"></label>\n");
    page.markup("<label>Sort by <select><option value=\"order\">harm</option>");
    page.markup("<option value=\"count\">number</option><option value=\"bytes\">bytes</option>");
    page.markup("<option value=\"age\">age</option><option value=\"kind\">kind</option>");
    page.markup("<option value=\"place\">place</option></select></label>\n");
    page.markup("<button type=\"button\" aria-pressed=\"false\">Open all stacks</button>\n");
    page.markup("</div>\n</div>\n<ol class=\"findings\">\n");
    HtmlFindings cards = new HtmlFindings(history, page);
    int order = 0;
    for (Finding finding : findings) {
      cards.card(order++, finding);
    }
    page.markup("</ol>\n");
    page.markup("<p class=\"legend\"><strong>leaked</strong>: collected by the garbage collector");
    page.markup(" without having been closed; certain. <strong>overdue</strong>: open longer");
    page.markup(" than overdue= allows; a suspicion. <strong>held</strong>: still open when this");
    page.markup(
        " was written; a suspicion. <strong>until-gc</strong>: freed some time after it is");
    page.markup(
        " collected. <strong>permanent</strong>: never freed by the JDK.</p>\n</section>\n");
  }

  private void card(int order, Finding finding) throws IOException {
    String verdict = finding.verdict().id();
    page.markup("<li class=\"finding " + verdict + "\" data-order=\"" + order + "\" data-count=\"");
    page.markup(finding.count() + "\" data-bytes=\"" + finding.bytes() + "\" data-age=\"");
    page.markup(finding.ageMillis() + "\">\n<h3><span class=\"count\">");
    page.text(Amounts.grouped(finding.count()))
        .markup("</span> <span class=\"kind\">")
        .text(finding.kind());
    page.markup("</span> <span class=\"badge " + verdict + "\">" + verdict + "</span> ");
    page.markup("<span class=\"badge" + (finding.isPermanent() ? " permanent" : "") + "\">");
    page.text(finding.impact()).markup("</span></h3>\n");
    site(finding);
    descriptions(finding.descriptions());
    children(finding);
    page.markup("<p class=\"remedy\"><strong>Remedy:</strong> ").text(finding.remedy());
    page.markup("</p>\n");
    facts(finding);
    stack(finding);
    page.markup("</li>\n");
  }

  private void site(Finding finding) throws IOException {
    String site = finding.site();
    if (site == null) {
      page.markup("<p class=\"site\">Opened where no stack was taken: with");
      page.markup(" <code>stacks=all</code> every one is.</p>\n");
      return;
    }
    int place = Math.max(0, site.indexOf('('));
    int type = site.lastIndexOf('.', site.lastIndexOf('.', place) - 1) + 1;
    page.markup("<p class=\"site\">Opened at <code><span class=\"package\">");
    page.text(site.substring(0, type)).markup("</span><wbr><strong>");
    page.text(site.substring(type, place)).markup("<wbr>").text(site.substring(place));
    page.markup("</strong></code></p>\n");
  }

  private void children(Finding finding) throws IOException {
    for (Child child : finding.children()) {
      page.markup("<p class=\"site\">With it <strong>").text(child.kind());
      page.markup("</strong> × ").text(Amounts.grouped(child.count()));
      if (child.site() != null) {
        page.markup(", opened at ").code(child.site());
      }
      page.markup("</p>\n");
      descriptions(child.descriptions());
    }
  }

  private void descriptions(List<String> descriptions) throws IOException {
    if (descriptions.isEmpty()) {
      return;
    }
    page.markup("<ul class=\"which\">\n");
    for (String description : descriptions) {
      page.markup("<li>").code(description).markup("</li>\n");
    }
    page.markup("</ul>\n");
  }

  private void facts(Finding finding) throws IOException {
    boolean one = finding.count() == 1;
    page.markup("<dl class=\"facts\">\n");
    page.fact("Type", finding.type());
    if (finding.through() != null) {
      page.fact("Through", finding.through());
    }
    if (finding.scope() != null) {
      page.fact("In test", finding.scope());
    }
    if (finding.bytes() > 0) {
      page.fact("Bytes", Amounts.bytes(finding.bytes()));
    }
    page.fact(one ? "Age" : "Oldest", Amounts.duration(finding.ageMillis()));
    if (finding.verdict() == Verdict.OVERDUE) {
      page.fact("Overdue", Amounts.overdue(finding));
    }
    page.fact(
        "Opened", Amounts.span(finding.firstOpened(), finding.lastOpened(), ChronoUnit.SECONDS));
    page.fact(
        "Thread" + (finding.threads().size() == 1 ? "" : "s"),
        String.join(", ", finding.threads()));
    if (finding.liveThreads() >= 0) {
      page.fact("Live threads", Amounts.grouped(finding.liveThreads()));
    }
    if (finding.lifetimes() != null) {
      page.fact("Others from here", closed(finding.lifetimes()));
    }
    history.fact(finding);
    String closer = finding.closedBy();
    if (closer != null) {
      page.fact("Closed by", closer + ", for the garbage collector");
    }
    if (finding.paths() > 1) {
      page.fact("Ways there", Amounts.grouped(finding.paths()) + ", one of them below");
    }
    if (finding.weight() > finding.count()) {
      page.fact("Sampled", "stands for about " + Amounts.grouped(finding.weight()));
    }
    page.fact("Fingerprint", finding.fingerprint());
    page.markup("</dl>\n");
  }

  private static String closed(Lifetimes lifetimes) {
    return Amounts.grouped(lifetimes.count())
        + " closed, half of them within "
        + Amounts.duration(lifetimes.medianMillis())
        + ", 99 % within "
        + Amounts.duration(lifetimes.p99Millis())
        + ", the longest after "
        + Amounts.duration(lifetimes.maxMillis());
  }

  private void stack(Finding finding) throws IOException {
    if (finding.stack().isEmpty()) {
      return;
    }
    page.markup("<details>\n<summary>Stack, ");
    page.text(Amounts.count(finding.stack().size(), "frame")).markup("</summary>\n");
    page.markup("<ol class=\"stack\">\n");
    for (String frame : finding.stack()) {
      String look = "";
      if (frame.equals(finding.site())) {
        look = " class=\"here\"";
      } else if (Frame.isJdk(frame)) {
        look = " class=\"jdk\"";
      }
      page.markup("<li" + look + ">").code(frame).markup("</li>\n");
    }
    page.markup("</ol>\n</details>\n");
  }
}

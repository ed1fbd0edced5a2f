package io.closecall.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The report most people see: one block a finding, most harmful first. */
public final class TextReport {
  private static final int STACK_LINES = 8;
  private static final int STATISTIC_LINES = 5;
  private static final Pattern NUMBERED = Pattern.compile("\\$\\d+");

  /** Writes {@code survey} to {@code out}. */
  public static void write(Survey survey, Appendable out) throws IOException {
    write(survey, out, false);
  }

  /**
   * Writes {@code survey} to {@code out}.
   *
   * @param accepting whether each finding has the line that a file of suppressions would need
   */
  public static void write(Survey survey, Appendable out, boolean accepting) throws IOException {
    Outcome outcome = Outcome.of(survey);
    out.append("closecall: ").append(outcome.sentence());
    long places = survey.told().stream().filter(TextReport::isPlace).count();
    if (places > 0) {
      out.append(", in ").append(Amounts.count(places, "place"));
    }
    out.append('\n');
    int number = 1;
    for (Finding finding : survey.told()) {
      out.append('\n');
      block(number++, finding, out);
      if (accepting && finding.standing() > 0) {
        line("accept", suppression(finding), out);
      }
    }
    trends(survey, out);
    statistics(survey, out);
    for (String reservation : outcome.reservations()) {
      out.append('\n').append(reservation).append('\n');
    }
    for (Map.Entry<String, List<String>> each :
        Outcome.kindsByReason(survey.gaps(), true).entrySet()) {
      out.append("\nNot observed, ").append(Plain.line(each.getKey())).append(": ");
      out.append(Plain.line(String.join(", ", each.getValue()))).append('\n');
    }
  }

  /** {@code findings} as what a test fails with: the first line says it, blocks say more. */
  public static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    try {
      if (findings.size() == 1) {
        text.append(title(findings.get(0))).append('\n');
        details(findings.get(0), text);
        line("accept", suppression(findings.get(0)), text);
      } else {
        text.append(findings.size()).append(" findings, first ");
        text.append(title(findings.get(0))).append('\n');
        int number = 1;
        for (Finding finding : findings) {
          text.append(number++).append(". ").append(title(finding)).append('\n');
          details(finding, text);
          line("accept", suppression(finding), text);
        }
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString().stripTrailing();
  }

  private static String title(Finding finding) {
    String title = finding.verdict().id() + ' ' + finding.kind() + " × " + finding.count();
    return finding.site() == null ? title : title + ", opened at " + Plain.line(finding.site());
  }

  private static boolean isPlace(Finding finding) {
    return finding.site() != null && finding.standing() > 0;
  }

  private static void trends(Survey survey, Appendable out) throws IOException {
    if (!survey.trends().isEmpty()) {
      out.append("\nGrowing, and not coming down again:\n");
    }
    for (Trend each : survey.trends()) {
      line("", TrendText.of(each), out);
    }
  }

  /** The sites with most memory open, a line each. */
  private static void statistics(Survey survey, Appendable out) throws IOException {
    int shown = 0;
    for (Statistic each : survey.statistics()) {
      if (each.openBytes() == 0 || shown == STATISTIC_LINES) {
        break;
      }
      if (shown++ == 0) {
        out.append("\nMemory outside the heap that is in use, by site:\n");
      }
      line("", Amounts.bytes(each.openBytes()) + " in " + where(each), out);
    }
  }

  private static String where(Statistic statistic) {
    String site = statistic.site() == null ? "(no stack was taken)" : statistic.site();
    return Amounts.count(statistic.open(), "buffer") + ", " + statistic.kind() + ", " + site;
  }

  private static void block(int number, Finding finding, Appendable out) throws IOException {
    out.append(Integer.toString(number)).append(". ").append(finding.verdict().id());
    out.append(' ')
        .append(Plain.line(finding.kind()))
        .append(" × ")
        .append(Long.toString(finding.count()));
    out.append(" (").append(claim(finding)).append(")\n");
    details(finding, out);
  }

  private static void details(Finding finding, Appendable out) throws IOException {
    line("what", what(finding), out);
    if (finding.scope() != null) {
      line("in test", Plain.line(finding.scope()), out);
    }
    line("where", where(finding), out);
    stack(finding, out);
    line("opened", opened(finding), out);
    for (Child child : finding.children()) {
      line("with it", part(child), out);
    }
    line("remedy", finding.remedy(), out);
  }

  /** Its line in a file of suppressions; numbers that compilers give are left open. */
  private static String suppression(Finding finding) {
    String site = finding.site();
    if (site == null) {
      return "leak:" + finding.kind();
    }
    int file = site.lastIndexOf('(');
    String method = file > 0 ? site.substring(0, file) : site;
    return "leak:" + printable(NUMBERED.matcher(method).replaceAll("\\$*"));
  }

  /** How certain it is, and how harmful. */
  private static String claim(Finding finding) {
    if (finding.standing() <= 0) {
      return Headline.claim(finding);
    }
    return (Headline.isCertain(finding) ? "certain: " : "suspected: ") + Headline.claim(finding);
  }

  private static String what(Finding finding) {
    String through = finding.through();
    StringBuilder text = new StringBuilder();
    text.append(through == null ? finding.type() : through + " (" + finding.type() + ")");
    if (!finding.descriptions().isEmpty()) {
      text.append(": ").append(Plain.line(String.join(", ", finding.descriptions())));
      if (finding.descriptions().size() == Finding.FEW && finding.count() > Finding.FEW) {
        text.append(", …");
      }
    }
    if (finding.bytes() > 0) {
      text.append(", ").append(Amounts.bytes(finding.bytes()));
    }
    if (finding.liveThreads() >= 0) {
      text.append(", ").append(Amounts.count(finding.liveThreads(), "live thread"));
    }
    return text.toString();
  }

  private static String part(Child child) {
    String site = child.site() == null ? "a site without stack" : child.site();
    String text = child.kind() + " × " + child.count() + ", opened at " + site;
    return child.descriptions().isEmpty()
        ? text
        : text + ": " + Plain.line(String.join(", ", child.descriptions()));
  }

  private static String where(Finding finding) {
    String site = finding.site();
    if (site == null) {
      return "no stack was taken (stacks=all takes every one)";
    }
    boolean sampled = finding.weight() > finding.count();
    return site
        + (finding.paths() > 1 ? "  (one of " + finding.paths() + " ways there)" : "")
        + (sampled ? "  (sampled, stands for about " + finding.weight() + ")" : "");
  }

  private static String opened(Finding finding) {
    List<String> threads = finding.threads();
    StringBuilder text = new StringBuilder("by ");
    text.append(threads.size() == 1 ? "thread " : "threads ");
    text.append(Plain.line(String.join(", ", threads)));
    text.append(finding.count() == 1 ? ", open for " : "; the oldest was open for ");
    text.append(Amounts.duration(finding.ageMillis()));
    text.append(
        switch (finding.verdict()) {
          case LEAKED -> " when it was found";
          case OVERDUE -> "";
          case HELD -> " at the end";
        });
    if (finding.lifetimes() != null) {
      text.append("; ").append(usual(finding.lifetimes()));
    }
    if (finding.closedBy() != null) {
      text.append("; ").append(Plain.line(finding.closedBy()));
      text.append(" closed it for the garbage collector");
    }
    return text.toString();
  }

  private static String usual(Lifetimes lifetimes) {
    String others = Amounts.count(lifetimes.count(), "other");
    return "usually closed after "
        + Amounts.duration(lifetimes.medianMillis())
        + " ("
        + others
        + ", the longest "
        + Amounts.duration(lifetimes.maxMillis())
        + ")";
  }

  /**
   * The program's frames below the site; the JDK's between them, and what runs tests below, only as
   * a number.
   */
  private static void stack(Finding finding, Appendable out) throws IOException {
    List<String> stack = finding.stack();
    int at = finding.site() == null ? 0 : stack.indexOf(finding.site()) + 1;
    int skipped = 0;
    for (int shown = 0; at < stack.size() && shown < STACK_LINES; at++) {
      String frame = stack.get(at);
      if (Frame.isRunner(frame)) {
        break;
      }
      if (Frame.isJdk(frame)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        line("", "… " + Amounts.count(skipped, "frame") + " of the JDK", out);
        skipped = 0;
      }
      line("", frame, out);
      shown++;
    }
    if (at < stack.size()) {
      line("", "… " + Amounts.count(stack.size() - at + skipped, "more frame"), out);
    }
  }

  private static void line(String label, String text, Appendable out) throws IOException {
    out.append("   ").append(label);
    for (int i = label.length(); i < 7; i++) {
      out.append(' ');
    }
    out.append(' ').append(Plain.line(text)).append('\n');
  }

  /** Without what would move the cursor of a terminal. */
  static String printable(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                plain.appendCodePoint(
                    Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                        ? '\uFFFD'
                        : c));
    return plain.toString();
  }

  private TextReport() {}
}

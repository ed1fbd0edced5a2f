package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report most people see: one block a finding, most harmful first. */
public final class TextReport {
  private static final int STACK_LINES = 8;

  /** Writes {@code survey} to {@code out}. */
  public static void write(Survey survey, Appendable out) throws IOException {
    out.append("closecall: ").append(summary(survey)).append('\n');
    int number = 1;
    for (Finding finding : survey.findings()) {
      out.append('\n');
      block(number++, finding, out);
    }
    footer(survey, out);
  }

  private static String summary(Survey survey) {
    long leaked = count(survey, Verdict.LEAKED);
    long held = count(survey, Verdict.HELD);
    if (leaked + held > 0) {
      String places = Amounts.count(survey.findings().size(), "place");
      return leaked + " leaked, " + held + " held, in " + places;
    }
    long opened = 0;
    for (KindCount kind : survey.kinds()) {
      opened += kind.opened();
    }
    return "no leaks: "
        + Amounts.count(survey.kinds().size(), "kind")
        + " watched, "
        + Amounts.count(opened, "resource")
        + " opened";
  }

  private static long count(Survey survey, Verdict verdict) {
    long count = 0;
    for (Finding finding : survey.findings()) {
      count += finding.verdict() == verdict ? finding.count() : 0;
    }
    return count;
  }

  private static void block(int number, Finding finding, Appendable out) throws IOException {
    out.append(Integer.toString(number)).append(". ").append(finding.verdict().id());
    out.append(' ').append(finding.kind()).append(" × ").append(Long.toString(finding.count()));
    out.append(" (").append(claim(finding)).append(")\n");
    line("what", what(finding), out);
    line("where", where(finding), out);
    List<String> stack = finding.stack();
    int from = finding.site() == null ? 0 : stack.indexOf(finding.site()) + 1;
    int shown = Math.min(stack.size(), from + STACK_LINES);
    for (int i = from; i < shown; i++) {
      line("", stack.get(i), out);
    }
    if (shown < stack.size()) {
      line("", "… " + Amounts.count(stack.size() - shown, "more frame"), out);
    }
    line("opened", opened(finding), out);
    line("remedy", finding.remedy(), out);
  }

  private static String claim(Finding finding) {
    if (finding.verdict() == Verdict.HELD) {
      return "still open at the end";
    }
    return finding.isPermanent()
        ? "never closed; nothing frees it"
        : "never closed; freed when the garbage collector came";
  }

  private static String what(Finding finding) {
    StringBuilder text = new StringBuilder(finding.type());
    if (!finding.descriptions().isEmpty()) {
      text.append(": ").append(printable(String.join(", ", finding.descriptions())));
      if (finding.count() > finding.descriptions().size()) {
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

  private static String where(Finding finding) {
    String site = finding.site();
    if (site == null) {
      return "no stack was taken (stacks=all takes every one)";
    }
    boolean sampled = finding.weight() > finding.count();
    return site + (sampled ? "  (sampled, stands for about " + finding.weight() + ")" : "");
  }

  private static String opened(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.count() == 1 ? "" : "the oldest ");
    text.append(Amounts.duration(finding.ageMillis())).append(" before, by ");
    text.append(Amounts.count(finding.threads().size(), "thread").substring(2)).append(' ');
    text.append(printable(String.join(", ", finding.threads())));
    if (finding.closedBy() != null) {
      text.append("; closed by ").append(printable(finding.closedBy()));
      text.append(" for the garbage collector");
    }
    return text.toString();
  }

  private static void footer(Survey survey, Appendable out) throws IOException {
    Map<String, List<String>> kindsByReason = new LinkedHashMap<>();
    for (Gap gap : survey.gaps()) {
      kindsByReason.computeIfAbsent(gap.why(), why -> new ArrayList<>()).add(gap.kind());
    }
    if (!survey.canaryPassed()) {
      out.append("\nThe proof that leaks are seen FAILED on this JVM.\n");
    } else if (!kindsByReason.isEmpty()) {
      out.append('\n');
    }
    for (Map.Entry<String, List<String>> each : kindsByReason.entrySet()) {
      out.append("Not observed, because ").append(each.getKey()).append(": ");
      out.append(String.join(", ", each.getValue())).append('\n');
    }
  }

  private static void line(String label, String text, Appendable out) throws IOException {
    out.append("   ").append(label);
    for (int i = label.length(); i < 7; i++) {
      out.append(' ');
    }
    out.append(' ').append(text).append('\n');
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

package io.closecall.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Lifetimes;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Findings as blocks of labelled lines: what, where, by whom, and what to do. */
public final class FindingText {
  private static final Pattern NUMBERED = Pattern.compile("\\$\\d+");

  /** {@code findings} in one line: the first of them, and what to do about it. */
  public static String summary(List<Finding> findings) {
    Finding first = findings.get(0);
    String title = heading(findings);
    return first.remedy().isEmpty() ? title : title + ": " + Plain.line(first.remedy());
  }

  /** {@code findings} as what a test fails with: the first line says it, blocks say more. */
  public static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder(heading(findings)).append('\n');
    try {
      int number = 1;
      for (Finding finding : findings) {
        if (findings.size() > 1) {
          text.append(number++).append(". ").append(title(finding)).append('\n');
        }
        details(finding, text);
        line("accept", suppression(finding), text);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString().stripTrailing();
  }

  private static String heading(List<Finding> findings) {
    String first = title(findings.get(0));
    return findings.size() == 1 ? first : findings.size() + " findings, first " + first;
  }

  /** {@code leaked socket × 3, opened at com.acme.Foo.load(Foo.java:12)}. */
  static String title(Finding finding) {
    String title = finding.verdict().id() + ' ' + finding.kind() + " × " + finding.count();
    return finding.site() == null ? title : title + ", opened at " + Plain.line(finding.site());
  }

  /** One that is accepted, in a line: where, in which test, and why. */
  static String accepted(Finding finding) {
    String test = finding.scope() == null ? "" : ", in test " + finding.scope();
    String why = finding.acceptedBecause() == null ? "" : " (" + finding.acceptedBecause() + ")";
    return title(finding) + test + why;
  }

  /** Its block in a report, with a number. */
  static void block(int number, Finding finding, Appendable out) throws IOException {
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
    for (String each : ShortStack.below(finding)) {
      line("", each, out);
    }
    line("opened", opened(finding), out);
    for (Child child : finding.children()) {
      line("with it", part(child), out);
    }
    line("remedy", finding.remedy(), out);
  }

  /** Its line in a file of suppressions; numbers that compilers give are left open. */
  static String suppression(Finding finding) {
    String site = finding.site();
    if (site == null) {
      return "leak:" + finding.kind();
    }
    int file = site.lastIndexOf('(');
    String method = file > 0 ? site.substring(0, file) : site;
    return "leak:" + Plain.printable(NUMBERED.matcher(method).replaceAll("\\$*"));
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

  /** A line of what belongs to a heading. */
  static void line(String label, String text, Appendable out) throws IOException {
    out.append("   ").append(label);
    for (int i = label.length(); i < 7; i++) {
      out.append(' ');
    }
    out.append(' ').append(Plain.line(text)).append('\n');
  }

  private FindingText() {}
}

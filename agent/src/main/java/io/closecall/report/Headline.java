package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Verdict;

/** A finding in a sentence, for tools that show no more than that. */
final class Headline {
  /** {@code 3 × file-input-stream leaked}. */
  static String title(Finding finding) {
    String number = finding.count() == 1 ? "" : finding.count() + " × ";
    return Plain.line(number + finding.kind() + " " + finding.verdict().id());
  }

  /** What was found, which ones, and what to do about it. */
  static String message(Finding finding) {
    StringBuilder text = new StringBuilder(title(finding));
    text.append(", ").append(claim(finding));
    if (!finding.descriptions().isEmpty()) {
      text.append(": ").append(which(finding));
    }
    if (finding.scope() != null) {
      text.append("; in test ").append(Plain.line(finding.scope()));
    }
    String remedy = finding.remedy().isEmpty() ? "" : sentence(finding.remedy());
    return text.append(". ").append(Plain.line(remedy)).toString().strip();
  }

  /** The first few descriptions. */
  static String which(Finding finding) {
    String names = Plain.line(String.join(", ", finding.descriptions()));
    return finding.descriptions().size() == Finding.FEW && finding.count() > Finding.FEW
        ? names + ", …"
        : names;
  }

  /** What the verdict means for it. */
  static String claim(Finding finding) {
    return switch (finding.verdict()) {
      case HELD -> "still open at the end" + (finding.isPermanent() ? "; nothing frees it" : "");
      case OVERDUE -> Amounts.overdue(finding);
      default ->
          finding.isPermanent()
              ? "never closed; nothing frees it"
              : "never closed; freed when the garbage collector came";
    };
  }

  /** Whether it stands and fails nothing. */
  static boolean isAccepted(Finding finding) {
    return finding.accepted() != null && finding.standing() > 0;
  }

  /** By what it is accepted, in a word: {@code known}, {@code suppressed}, {@code expected}. */
  static String acceptedAs(Finding finding) {
    String word = String.valueOf(finding.accepted());
    return word.equals(Finding.BASELINE) ? "known" : Plain.line(word);
  }

  /** Whether it is proved that nobody closed it; else it is a suspicion. */
  static boolean isCertain(Finding finding) {
    return finding.verdict() != Verdict.HELD && finding.verdict() != Verdict.OVERDUE;
  }

  private static String sentence(String text) {
    String end = text.endsWith(".") ? "" : ".";
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
  }

  private Headline() {}
}

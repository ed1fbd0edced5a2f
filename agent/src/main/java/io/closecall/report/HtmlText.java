package io.closecall.report;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A page, or an XML file, in the making. Nothing a program names can become markup in it, hide what
 * stands beside it, or make the file invalid UTF-8.
 */
final class HtmlText {
  /** Characters that a date and the space after it take. */
  private static final int DATE = "2026-11-21 ".length();

  /** Characters of a text that are shown; the JSON has all. */
  private static final int LONGEST = 4_000;

  private final Appendable out;

  HtmlText(Appendable out) {
    this.out = out;
  }

  /** Appends our own markup as it is. */
  HtmlText markup(String constant) throws IOException {
    out.append(constant);
    return this;
  }

  /** Appends text from anywhere. */
  HtmlText text(String whole) throws IOException {
    String any = Plain.cut(whole, LONGEST);
    int start = 0;
    int next;
    for (int i = 0; i < any.length(); i = next) {
      int c = any.codePointAt(i);
      next = i + Character.charCount(c);
      String instead = instead(c);
      if (instead != null) {
        out.append(any, start, i).append(instead);
        start = next;
      }
    }
    out.append(any, start, any.length());
    return this;
  }

  /** Appends text of the program or from its machine. */
  HtmlText code(String any) throws IOException {
    return markup("<code>").text(any).markup("</code>");
  }

  /** Appends {@code label} and what it says of the run or the finding. */
  HtmlText fact(String label, String any) throws IOException {
    return markup("<div><dt>").text(label).markup("</dt><dd>").text(any).markup("</dd></div>\n");
  }

  /** The number with its thousands set apart. */
  static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** {@code 1 resource}, {@code 2,000 resources}. */
  static String counted(long number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Two moments, no finer than {@code unit}; a date that both have is not said twice. */
  static String span(Instant first, Instant last, ChronoUnit unit) {
    String from = time(first, unit);
    String to = time(last, unit);
    if (to.equals(from)) {
      return from + " UTC";
    }
    boolean sameDate = to.startsWith(from.substring(0, DATE));
    return from + " to " + (sameDate ? to.substring(DATE) : to) + " UTC";
  }

  private static String time(Instant moment, ChronoUnit unit) {
    return moment.truncatedTo(unit).toString().replace('T', ' ').replace("Z", "");
  }

  /** What stands for a character that is markup, does not show itself, or moves its neighbours. */
  private static @Nullable String instead(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Plain.instead(c);
    };
  }
}

package io.closecall.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A page or an XML file in the making. Nothing a program names can become markup in it, hide what
 * stands beside it, or make the file invalid UTF-8.
 */
final class Markup {
  /** Characters of a text that are shown; the JSON has all. */
  private static final int LONGEST = 4_000;

  private final Appendable out;

  Markup(Appendable out) {
    this.out = out;
  }

  /** Appends our own markup as it is. */
  Markup markup(String constant) throws IOException {
    out.append(constant);
    return this;
  }

  /** Appends text from anywhere. */
  Markup text(String whole) throws IOException {
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
  Markup code(String any) throws IOException {
    return markup("<code>").text(any).markup("</code>");
  }

  /** Appends {@code label} and what it says of the run or the finding. */
  Markup fact(String label, String any) throws IOException {
    return markup("<div><dt>").text(label).markup("</dt><dd>").text(any).markup("</dd></div>\n");
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

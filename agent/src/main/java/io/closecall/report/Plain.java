package io.closecall.report;

import org.jspecify.annotations.Nullable;

/** Text from anywhere, made fit to be shown: one line, visible, not endless. */
final class Plain {
  /** Characters that are shown. What is longer says how long it was. */
  private static final int LONGEST = 1_000;

  /**
   * {@code any} with each character that does not show itself, or moves its neighbours, as {@code
   * \}{@code u{1b}}, cut where it is too long.
   */
  static String line(String any) {
    String text = cut(any, LONGEST);
    StringBuilder plain = null;
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      String instead = instead(c);
      if (instead != null && plain == null) {
        plain = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (plain != null) {
        if (instead == null) {
          plain.appendCodePoint(c);
        } else {
          plain.append(instead);
        }
      }
    }
    return plain == null ? text : plain.toString();
  }

  /** {@code any}, at most {@code longest} characters of it. */
  static String cut(String any, int longest) {
    if (any.length() <= longest) {
      return any;
    }
    int end = Character.isHighSurrogate(any.charAt(longest - 1)) ? longest - 1 : longest;
    return any.substring(0, end) + "… (" + any.length() + " characters)";
  }

  /** What is shown for {@code c}; null if that is itself. */
  static @Nullable String instead(int c) {
    return switch (Character.getType(c)) {
      // FORMAT has what turns the direction of writing, UNASSIGNED the noncharacters
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\\u{" + Integer.toHexString(c) + "}";
      default -> null;
    };
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

  private Plain() {}
}

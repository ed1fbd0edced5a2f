package io.closecall.gate;

/** A pattern in which {@code *} stands for any text and {@code ?} for one character. */
public final class Glob {
  private final String pattern;

  /** The pattern that is written so. */
  public Glob(String pattern) {
    this.pattern = pattern;
  }

  /** Whether all of {@code text} matches; takes no longer than both lengths multiplied. */
  public boolean matches(String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int from = 0;
    while (in < text.length()) {
      char expected = at < pattern.length() ? pattern.charAt(at) : '\0';
      if (at < pattern.length() && expected == '*') {
        star = at++;
        from = in;
      } else if (at < pattern.length() && (expected == '?' || expected == text.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        // the last star takes one character more
        at = star + 1;
        in = ++from;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  @Override
  public String toString() {
    return pattern;
  }
}

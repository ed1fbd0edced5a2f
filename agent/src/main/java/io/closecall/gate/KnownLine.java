package io.closecall.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a baseline as it is read. */
final class KnownLine {
  static final String FORM =
      "FINGERPRINT KIND COUNT SITE [owner=NAME] [until=YYYY-MM-DD] [reason=TEXT]";

  private static final int FIXED = 4;

  private @Nullable String owner;
  private @Nullable LocalDate until;
  private @Nullable String reason;

  /** The entry in {@code line}, below {@code comments}; throws with what is wrong with it. */
  static Known parse(String line, List<String> comments) {
    String[] words = line.split("\\s+");
    if (words.length < FIXED) {
      throw new IllegalArgumentException("it has " + words.length + " of these");
    }
    if (!words[0].matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException(
          Lines.shown(words[0]) + " is no fingerprint: sixteen digits, 0 to 9 and a to f");
    }
    if (!words[2].matches("[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException(
          Lines.shown(words[2]) + " is no count: a number from 1 on");
    }
    KnownLine rest = new KnownLine();
    rest.take(line, words);
    return new Known(
        words[0],
        words[1],
        Long.parseLong(words[2]),
        words[3],
        rest.owner,
        rest.until,
        rest.reason,
        List.copyOf(comments));
  }

  private void take(String line, String[] words) {
    for (int i = FIXED; i < words.length; i++) {
      String word = words[i];
      String value = word.substring(word.indexOf('=') + 1);
      if (word.startsWith("reason=")) {
        // to the end of the line, as it was written
        int at = line.indexOf(" reason=");
        reason = line.substring((at < 0 ? line.indexOf("\treason=") : at) + " reason=".length());
        return;
      } else if (word.startsWith("owner=") && !value.isEmpty()) {
        owner = value;
      } else if (word.startsWith("until=")) {
        until = day(value);
      } else {
        throw new IllegalArgumentException(Lines.shown(word) + " is unknown");
      }
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          Lines.shown(text) + " is no day such as 2027-01-31", wrong);
    }
  }
}

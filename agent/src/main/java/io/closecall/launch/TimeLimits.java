package io.closecall.launch;

import io.closecall.kinds.KindPattern;
import io.closecall.kinds.Nearest;
import io.closecall.verdict.Limit;
import java.util.ArrayList;
import java.util.List;

/** How long which kinds may be open: {@code jdbc-connection:30s}. */
final class TimeLimits {
  private static final String[] UNITS = {"ms", "s", "m", "h", "d"};
  private static final long[] NANOS = {
    1_000_000L, 1_000_000_000L, 60_000_000_000L, 3_600_000_000_000L, 86_400_000_000_000L
  };

  /** Digits of a number that is surely no mistake. */
  private static final int MOST_DIGITS = 9;

  /** The limits; a mistake is added to {@code complaints}, and the rest hold. */
  static List<Limit> of(List<String> parts, List<String> ids, List<String> complaints) {
    List<Limit> limits = new ArrayList<>();
    for (String part : parts) {
      int colon = part.indexOf(':');
      String kinds = colon < 0 ? part : part.substring(0, colon).trim();
      long nanos = colon < 0 ? 0 : nanos(part.substring(colon + 1).trim());
      if (nanos <= 0 || kinds.isEmpty() || kinds.indexOf('*') != kinds.lastIndexOf('*')) {
        complaints.add(
            "overdue="
                + part
                + " is not understood and ignored; allowed: "
                + Option.OVERDUE.allowed());
        continue;
      }
      if (!isKnown(kinds, ids)) {
        String nearest = Nearest.of(kinds, ids);
        complaints.add("overdue=" + part + " names no kind; did you mean \"" + nearest + "\"?");
      }
      limits.add(new Limit(kinds, nanos));
    }
    return limits;
  }

  /** The nanoseconds that {@code text} says, 0 if it says none. */
  private static long nanos(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return 0;
    }
    String unit = text.substring(digits).trim();
    for (int i = 0; i < UNITS.length; i++) {
      if (UNITS[i].equals(unit)) {
        long number = Long.parseLong(text.substring(0, digits));
        return number > Long.MAX_VALUE / NANOS[i] ? Long.MAX_VALUE : number * NANOS[i];
      }
    }
    return 0;
  }

  private static boolean isKnown(String pattern, List<String> ids) {
    for (String id : ids) {
      if (KindPattern.matches(pattern, id)) {
        return true;
      }
    }
    return false;
  }

  private TimeLimits() {}
}

package io.closecall.report;

import io.closecall.verdict.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Numbers and times as people read them. */
final class Amounts {
  /** Characters that a date and the space after it take. */
  private static final int DATE = "2026-11-21 ".length();

  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  /**
   * A duration in the unit that fits: {@code 850 ms}, {@code 3.2 s}, {@code 4 min}, {@code 2 h},
   * {@code 3 d}.
   */
  static String duration(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return tenths(millis / 100) + " s";
    }
    long minutes = millis / 60_000;
    if (minutes < 120) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    return hours < 48 ? hours + " h" : hours / 24 + " d";
  }

  /** The same where a fraction of a minute counts: {@code 2.6 min}. */
  static String left(long millis) {
    boolean few = millis >= 60_000 && millis < 600_000;
    return few ? tenths(millis / 6_000) + " min" : duration(millis);
  }

  /** A duration of which fractions of a millisecond count: {@code 40 µs}, {@code 1.2 ms}. */
  static String duration(double millis) {
    long micros = Math.round(millis * 1000);
    if (micros < 1_000) {
      return micros + " µs";
    }
    return micros < 10_000 ? tenths(micros / 100) + " ms" : duration(Math.round(millis));
  }

  /** A size in the unit that fits. */
  static String bytes(long bytes) {
    int unit = 0;
    long scaled = bytes * 10;
    while (scaled >= 10_240 && unit < UNITS.length - 1) {
      scaled /= 1024;
      unit++;
    }
    return (unit == 0 ? Long.toString(bytes) : tenths(scaled)) + " " + UNITS[unit];
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
  static String count(long number, String noun) {
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

  /** What became of what was overdue. */
  static String overdue(Finding finding) {
    if (finding.retracted() == 0) {
      return "open longer than overdue= allows";
    }
    String longest = duration(finding.longestMillis());
    if (finding.retracted() < finding.count()) {
      return finding.retracted() + " of them closed since, after up to " + longest;
    }
    return "retracted: closed after " + (finding.count() == 1 ? "" : "up to ") + longest;
  }

  private static String tenths(long tenths) {
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
  }

  private Amounts() {}
}

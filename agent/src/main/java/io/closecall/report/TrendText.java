package io.closecall.report;

import io.closecall.verdict.Trend;
import java.util.Locale;

/** A trend in a sentence. */
final class TrendText {
  private static final double MINUTES_AN_HOUR = 60;

  /**
   * {@code file-input-stream, opened at com.acme.Foo.load(Foo.java:12): 340 open, 20 more a minute
   * (18 to 23)}.
   */
  static String of(Trend trend) {
    return trend.measure().equals("descriptors") ? ofDescriptors(trend) : ofSite(trend);
  }

  private static String ofSite(Trend trend) {
    boolean bytes = trend.measure().equals("bytes");
    String now = bytes ? Amounts.bytes(trend.now()) : Amounts.grouped(trend.now()) + " open";
    return place(trend) + ": " + now + ", " + pace(trend, bytes);
  }

  private static String ofDescriptors(Trend trend) {
    StringBuilder text = new StringBuilder("descriptors of the process: ");
    text.append(Amounts.grouped(trend.now())).append(" open");
    if (trend.limit() > 0) {
      text.append(" of ").append(Amounts.grouped(trend.limit()));
    }
    text.append(", ").append(pace(trend, false));
    if (trend.exhaustedMillis() >= 0) {
      text.append(", none left in about ").append(Amounts.left(trend.exhaustedMillis()));
      String latest = trend.latestMillis() < 0 ? "never" : Amounts.left(trend.latestMillis());
      text.append(range(Amounts.left(trend.earliestMillis()), latest));
    }
    return trend.site() == null
        ? text.toString()
        : text.append("; most likely ").append(place(trend)).toString();
  }

  private static String place(Trend trend) {
    String site = trend.site() == null ? "a site without stack" : trend.site();
    return trend.kind() + ", opened at " + site;
  }

  /** By the minute, or by the hour where that is easier to grasp. */
  private static String pace(Trend trend, boolean bytes) {
    boolean byMinute = trend.perHour() >= MINUTES_AN_HOUR;
    double unit = byMinute ? MINUTES_AN_HOUR : 1;
    return number(trend.perHour() / unit, bytes)
        + " more "
        + (byMinute ? "a minute" : "an hour")
        + range(
            number(trend.perHourLow() / unit, bytes), number(trend.perHourHigh() / unit, bytes));
  }

  /** Nothing where both ends are told alike: it would promise what is not known. */
  private static String range(String low, String high) {
    return low.equals(high) ? "" : " (" + low + " to " + high + ")";
  }

  private static String number(double number, boolean bytes) {
    if (bytes) {
      return Amounts.bytes(Math.round(number));
    }
    return number >= 10
        ? Amounts.grouped(Math.round(number))
        : String.format(Locale.ROOT, "%.1f", number);
  }

  private TrendText() {}
}

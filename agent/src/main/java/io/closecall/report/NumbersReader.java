package io.closecall.report;

import io.closecall.verdict.KindCount;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.util.List;

/** The numbers of a report file: of kinds, of statistics, of what the agent cost. */
final class NumbersReader {
  /** In the order of {@link KindCount}. */
  private static final List<String> COUNTS =
      List.of(
          "opened",
          "closed",
          "cascaded",
          "open",
          "leaked",
          "internal",
          "untracked",
          "peak",
          "openBytes");

  static KindCount kind(JsonFields json) throws IOException {
    String kind = "";
    Lifetimes lifetimes = null;
    long[] numbers = new long[COUNTS.size()];
    for (String field = json.open(); field != null; field = json.next()) {
      int at = COUNTS.indexOf(field);
      if (at >= 0) {
        numbers[at] = json.number(0);
      } else if (field.equals("lifetimes")) {
        lifetimes = CourseReader.lifetimes(json);
      } else if (field.equals("kind")) {
        kind = json.text("");
      } else {
        json.skip();
      }
    }
    return new KindCount(
        kind,
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        numbers[7],
        numbers[8],
        lifetimes);
  }

  static Statistic statistic(JsonFields json) throws IOException {
    String kind = "";
    String site = null;
    long opened = 0;
    long openedBytes = 0;
    long open = 0;
    long openBytes = 0;
    List<String> stack = List.of();
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "kind" -> kind = json.text("");
        case "site" -> site = json.text();
        case "opened" -> opened = json.number(0);
        case "openedBytes" -> openedBytes = json.number(0);
        case "open" -> open = json.number(0);
        case "openBytes" -> openBytes = json.number(0);
        case "stack" -> stack = json.texts();
        default -> json.skip();
      }
    }
    return new Statistic(kind, site, opened, openedBytes, open, openBytes, stack);
  }

  static Survey.Cost cost(JsonFields json) throws IOException {
    long startupMillis = 0;
    long stackNanos = 0;
    long stacksTaken = 0;
    long stacksSampledAway = 0;
    long entriesPeak = 0;
    for (String field = json.open(); field != null; field = json.next()) {
      switch (field) {
        case "startupMillis" -> startupMillis = json.number(0);
        case "stackNanos" -> stackNanos = json.number(0);
        case "stacksTaken" -> stacksTaken = json.number(0);
        case "stacksSampledAway" -> stacksSampledAway = json.number(0);
        case "entriesPeak" -> entriesPeak = json.number(0);
        default -> json.skip();
      }
    }
    int peak = (int) Math.min(entriesPeak, Integer.MAX_VALUE);
    return new Survey.Cost(startupMillis, stackNanos, stacksTaken, stacksSampledAway, peak);
  }

  private NumbersReader() {}
}

package io.closecall.bench;

import java.util.List;
import java.util.Locale;

/** What the rounds of one measurement have in common. */
record Spread(double median, double min, double max) {

  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** The three as cells of a table. */
  String cells(String format) {
    String three = format + " | " + format + " | " + format;
    return String.format(Locale.ROOT, three, median, min, max);
  }
}

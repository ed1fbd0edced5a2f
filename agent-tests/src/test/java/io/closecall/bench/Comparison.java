package io.closecall.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/** Trials measured in turn, each against the first. */
final class Comparison {
  private final String title;
  private final List<Trial> trials;
  private final List<List<Trial.Score>> scores = new ArrayList<>();

  private Comparison(String title, List<Trial> trials) {
    this.title = title;
    this.trials = trials;
    for (int i = 0; i < trials.size(); i++) {
      scores.add(new ArrayList<>());
    }
  }

  static Comparison ofFileOpening(int depth) {
    return new Comparison(
        "FileInputStream open, read, close, " + depth + " frames deep",
        Variant.OF_STACKS.stream()
            .map(v -> new Trial(v.label(), FileOpening.class, "depth", "" + depth, 1, v))
            .toList());
  }

  static Comparison ofRecording() {
    return new Comparison(
        "FileInputStream open, read, close, 10 frames deep, while a recording runs",
        Variant.OF_RECORDINGS.stream()
            .map(v -> new Trial(v.label(), FileOpening.class, "depth", "10", 1, v))
            .toList());
  }

  static Comparison ofQuery(String database) {
    return new Comparison(
        "JDBC borrow, select one row, give back; database: " + database,
        Variant.OF_STACKS.stream()
            .map(v -> new Trial(v.label(), Query.class, "database", database, 1, v))
            .toList());
  }

  static Comparison ofLedger() {
    return new Comparison(
        "The ledger alone, put and remove",
        List.of(ledger(0, 1), ledger(100_000, 1), ledger(0, 2), ledger(100_000, 2), ledger(0, 4)));
  }

  private static Trial ledger(int live, int threads) {
    String label = String.format(Locale.ROOT, "%,d open, %s", live, threads(threads));
    return new Trial(label, LedgerTraffic.class, "live", "" + live, threads, Variant.OFF);
  }

  private static String threads(int threads) {
    return threads == 1 ? "1 thread" : threads + " threads";
  }

  /** One round: every trial once. The order turns, so that none is always the one after another. */
  void round(int number, Effort effort) throws RunnerException {
    for (int i = 0; i < trials.size(); i++) {
      int at = Math.floorMod(number % 2 == 0 ? i : -1 - i, trials.size());
      scores.get(at).add(trials.get(at).run(effort));
    }
    StringBuilder line = new StringBuilder("  " + title + ":");
    for (List<Trial.Score> each : scores) {
      line.append(String.format(Locale.ROOT, " %.0f", each.get(each.size() - 1).cpu()));
    }
    System.out.println(line.append(" ns of CPU"));
  }

  String table() {
    StringBuilder text = new StringBuilder();
    text.append("| ").append(title);
    text.append(" | CPU ratio | min | max | time ratio | min | max | CPU ns | ns | bytes |\n");
    text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (int i = 0; i < trials.size(); i++) {
      String row =
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.0f | %.0f | %.0f |\n",
              trials.get(i).label(),
              ratios(i, Trial.Score::cpu).cells("%.2f"),
              ratios(i, Trial.Score::nanos).cells("%.2f"),
              values(i, Trial.Score::cpu).median(),
              values(i, Trial.Score::nanos).median(),
              values(i, Trial.Score::bytes).median());
      text.append(row);
    }
    return text.toString();
  }

  private Spread values(int trial, ToDoubleFunction<Trial.Score> value) {
    return Spread.of(scores.get(trial).stream().map(value::applyAsDouble).toList());
  }

  /** Round by round, because rounds differ more than trials do. */
  private Spread ratios(int trial, ToDoubleFunction<Trial.Score> value) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < scores.get(trial).size(); round++) {
      ratios.add(
          value.applyAsDouble(scores.get(trial).get(round))
              / value.applyAsDouble(scores.get(0).get(round)));
    }
    return Spread.of(ratios);
  }
}

package io.closecall.tests.harness;

import com.google.gson.Gson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON report, field for field as other tools read it. */
public record Report(
    String schema,
    Closecall closecall,
    Jvm jvm,
    Canary canary,
    List<KindCount> kinds,
    List<Finding> findings,
    List<Statistic> statistics,
    Cost cost,
    List<Trend> trends,
    History history) {

  public record Closecall(String version) {}

  public record Jvm(long pid, String version, String started, String ended) {}

  public record Canary(boolean passed, List<Unobserved> unobserved) {}

  public record Unobserved(String kind, String why) {}

  public record KindCount(
      String kind,
      long opened,
      long closed,
      long open,
      long leaked,
      long peak,
      long cascaded,
      @Nullable Lifetimes lifetimes) {}

  public record Lifetimes(long count, double medianMillis, double p99Millis, double maxMillis) {}

  public record Trend(
      String measure,
      @Nullable String kind,
      @Nullable String site,
      long now,
      double perHour,
      double perHourLow,
      double perHourHigh,
      long limit,
      long exhaustedMillis,
      long earliestMillis,
      long latestMillis) {}

  public record History(
      List<Long> atMillis,
      List<Line> kinds,
      List<Long> descriptors,
      long descriptorLimit,
      List<Site> sites) {
    public record Site(String kind, @Nullable String site, List<Long> open, List<Long> leaked) {}

    public record Line(String kind, List<Long> open, List<Long> leaked, List<Long> openBytes) {}
  }

  public record Statistic(
      String kind,
      String site,
      long opened,
      long openedBytes,
      long open,
      long openBytes,
      List<String> stack) {

    /** The site as a mark names it. */
    public String place() {
      return Finding.place(site);
    }
  }

  public record Cost(
      long startupMillis,
      long stackNanos,
      long stacksTaken,
      long stacksSampledAway,
      long entriesPeak) {}

  public static Report parse(String json) {
    return new Gson().fromJson(json, Report.class);
  }

  /** The counts of a kind; all zero where the report has no row for it. */
  public KindCount kind(String id) {
    return kinds.stream()
        .filter(count -> count.kind().equals(id))
        .findFirst()
        .orElse(new KindCount(id, 0, 0, 0, 0, 0, 0, null));
  }

  public List<Finding> findings(String kind) {
    return findings.stream().filter(finding -> finding.kind().equals(kind)).toList();
  }
}

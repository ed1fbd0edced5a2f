package io.closecall.tests.harness;

import com.google.gson.Gson;
import java.util.List;

/** The JSON report, field for field as other tools read it. */
public record Report(
    String schema,
    Closecall closecall,
    Jvm jvm,
    Canary canary,
    List<KindCount> kinds,
    List<Finding> findings,
    List<Statistic> statistics,
    Cost cost) {

  public record Closecall(String version) {}

  public record Jvm(long pid, String version, String started, String ended) {}

  public record Canary(boolean passed, List<Unobserved> unobserved) {}

  public record Unobserved(String kind, String why) {}

  public record KindCount(
      String kind, long opened, long closed, long open, long leaked, long peak, long cascaded) {}

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
        .orElse(new KindCount(id, 0, 0, 0, 0, 0, 0));
  }

  public List<Finding> findings(String kind) {
    return findings.stream().filter(finding -> finding.kind().equals(kind)).toList();
  }
}

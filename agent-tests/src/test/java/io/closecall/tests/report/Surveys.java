package io.closecall.tests.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Gap;
import io.closecall.verdict.History;
import io.closecall.verdict.KindCount;
import io.closecall.verdict.Lifetimes;
import io.closecall.verdict.Statistic;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import io.closecall.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Surveys that no real run would give. */
final class Surveys {

  static final Instant START = Instant.parse("2026-11-21T10:00:00.123456Z");

  private static final Lifetimes LIFETIMES = new Lifetimes(340, 20, 80.5, 3_200);

  /** A frame that each finding has, whatever its site is. */
  static final String FRAME = "com.acme.Main.main(Main.java:1)";

  private Surveys() {}

  static Survey survey(boolean canaryPassed, List<Gap> gaps, long leaked, List<Finding> findings) {
    List<KindCount> kinds =
        List.of(
            new KindCount("socket", 1_240, 1_240 - leaked, 0, 0, leaked, 0, 0, 7, 0, LIFETIMES),
            new KindCount("cuda-memory", 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
    return survey("0.1.0", canaryPassed, gaps, kinds, findings);
  }

  private static Survey survey(
      String version,
      boolean canaryPassed,
      List<Gap> gaps,
      List<KindCount> kinds,
      List<Finding> findings) {
    return new Survey(
        version,
        4711,
        version,
        START,
        START.plusSeconds(67),
        canaryPassed,
        gaps,
        true,
        kinds,
        findings,
        List.of(new Statistic("direct-memory", version, 9, 9_000, 3, 3_000, List.of(version))),
        new Survey.Cost(97, 12_000_000, 1_204, 0, 56),
        History.NONE,
        List.of());
  }

  /** A survey of a run whose course is known. */
  static Survey lived(
      List<KindCount> kinds, History history, List<Trend> trends, List<Finding> findings) {
    return lived(survey("0.1.0", true, List.of(), kinds, findings), history, trends);
  }

  private static Survey lived(Survey plain, History history, List<Trend> trends) {
    return new Survey(
        plain.version(),
        plain.pid(),
        plain.jvm(),
        plain.started(),
        plain.ended(),
        plain.canaryPassed(),
        plain.gaps(),
        plain.collected(),
        plain.kinds(),
        plain.findings(),
        plain.statistics(),
        plain.cost(),
        history,
        trends);
  }

  private static Trend trend(String text) {
    return new Trend(
        "open", text, text, text, 12, 640, 600, 690, 0, -1, -1, -1, START, START, List.of(text));
  }

  static Finding finding(Verdict verdict, long count, String site) {
    return finding(verdict, count, "socket", site, List.of("127.0.0.1:45123"), null);
  }

  /** A finding whose site is the first of these frames. */
  static Finding finding(Verdict verdict, List<String> stack) {
    return finding(verdict, 1, "socket", stack, List.of("127.0.0.1:45123"), null);
  }

  /** A finding whose site is the first of these frames. */
  static Finding finding(Verdict verdict, long count, String kind, String... stack) {
    return finding(verdict, count, kind, List.of(stack), List.of("127.0.0.1:45123"), null);
  }

  private static Finding finding(
      Verdict verdict,
      long count,
      String kind,
      String site,
      List<String> names,
      @Nullable String closedBy) {
    List<String> stack = List.of(site, FRAME);
    return finding(verdict, count, kind, stack, names, closedBy);
  }

  private static Finding finding(
      Verdict verdict,
      long count,
      String kind,
      List<String> stack,
      List<String> names,
      @Nullable String closedBy) {
    String site = stack.get(0);
    return new Finding(
        verdict,
        "until-gc",
        kind,
        "java.net.Socket",
        kind,
        count,
        count,
        0,
        names,
        names,
        START.plusMillis(200),
        START.plusSeconds(5),
        3_200,
        -1,
        1,
        closedBy == null ? null : kind,
        site,
        "9f3c2a1b77de0041",
        "close it",
        closedBy,
        stack,
        verdict == Verdict.OVERDUE ? 1 : 0,
        verdict == Verdict.OVERDUE ? 61_000 : 0,
        closedBy == null
            ? List.of()
            : List.of(new Child(kind, kind, 2, site, names, List.of(site))),
        null,
        null,
        0,
        LIFETIMES);
  }

  /** A survey that has {@code text} wherever one can come from outside. */
  static Survey everywhere(String text) {
    Survey plain =
        survey(
            text,
            false,
            List.of(new Gap(text, text, true)),
            List.of(new KindCount(text, 2, 0, 0, 1, 1, 0, 0, 2, 0, null)),
            List.of(
                finding(Verdict.LEAKED, 1, text, text, List.of(text, text + "2"), text),
                finding(
                    Verdict.HELD,
                    1,
                    text,
                    "com.acme.Foo." + text + "(Foo.java:1)",
                    List.of(text),
                    text)));
    List<Long> numbers = List.of(0L, 2L, 1L);
    History history =
        new History(
            List.of(0L, 40L, 90L),
            List.of(new History.Line(text, numbers, numbers, numbers)),
            numbers,
            4,
            List.of(new History.Site(text, text, numbers, numbers)));
    return lived(plain, history, List.of(trend(text)));
  }
}

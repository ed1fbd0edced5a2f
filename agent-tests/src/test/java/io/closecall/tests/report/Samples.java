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

/** Surveys as a run could have left them. */
public final class Samples {
  private static final Lifetimes LIFETIMES = new Lifetimes(340, 20, 80.5, 3_200);
  private static final Instant START = Instant.parse("2026-11-21T10:00:00.123456Z");

  private Samples() {}

  /** A survey of one kind, {@code socket}, with these findings. */
  public static Survey survey(long pid, Finding... findings) {
    return new Survey(
        "0.1.0",
        pid,
        "17.0.15",
        START,
        START.plusSeconds(67),
        true,
        List.of(),
        true,
        List.of(new KindCount("socket", 1_240, 1_200, 4, 20, 20, 0, 0, 7, 0, null)),
        List.of(findings),
        List.of(),
        new Survey.Cost(97, 12_000_000, 1_204, 3, 56),
        History.NONE,
        List.of());
  }

  /** A survey in which everything that can be there is, and where a text is, this. */
  public static Survey everywhere(String text) {
    return new Survey(
        text,
        4711,
        text,
        START,
        START.plusNanos(1),
        false,
        List.of(new Gap(text, text, true), new Gap("socket", text, false)),
        null,
        List.of(new KindCount(text, 1, 2, 3, 4, 5, 6, 7, 8, Long.MAX_VALUE, LIFETIMES)),
        List.of(
            new Finding(
                Verdict.OVERDUE,
                "permanent",
                text,
                text,
                text,
                1,
                2,
                3,
                List.of(text, ""),
                List.of(text),
                START,
                START.plusMillis(5),
                4,
                5,
                6,
                text,
                text,
                "9f3c2a1b77de0041",
                text,
                text,
                List.of(text, text),
                7,
                8,
                List.of(new Child(text, text, 9, text, List.of(text), List.of(text))),
                text,
                text,
                0,
                LIFETIMES),
            finding(Verdict.HELD, "socket", 3, "com.acme.Foo.load(Foo.java:12)")),
        List.of(new Statistic(text, text, 1, 2, 3, 4, List.of(text))),
        new Survey.Cost(1, 2, 3, 4, 5),
        new History(
            List.of(0L, 200L),
            List.of(new History.Line(text, List.of(0L, 7L), List.of(0L, 1L), List.of(0L, 9L))),
            List.of(-1L, 12L),
            1024,
            List.of(
                new History.Site(text, text, List.of(0L, 5L), List.of(0L, 1L)),
                new History.Site(text, null, List.of(0L, 1L), List.of(0L, 0L)))),
        List.of(
            new Trend(
                "open",
                text,
                text,
                text,
                1,
                2.5,
                1.25,
                4,
                5,
                6,
                -1,
                7,
                START,
                START,
                List.of(text)),
            new Trend(
                "descriptors",
                null,
                null,
                null,
                1,
                2,
                1,
                4,
                0,
                -1,
                -1,
                -1,
                START,
                START,
                List.of())));
  }

  /** A finding with this site, which also makes its fingerprint, and the least of all else. */
  public static Finding finding(Verdict verdict, String kind, long count, String site) {
    return new Finding(
        verdict,
        "until-gc",
        kind,
        "java.net.Socket",
        null,
        count,
        count,
        0,
        List.of(),
        List.of("main"),
        START.plusMillis(200),
        START.plusSeconds(5),
        3_200,
        -1,
        1,
        null,
        site,
        String.format("%016x", site.replaceAll(":\\d+", "").hashCode()),
        "close it",
        null,
        List.of(site, "com.acme.Main.main(Main.java:3)"),
        0,
        0,
        List.of(),
        null,
        null,
        0,
        null);
  }
}

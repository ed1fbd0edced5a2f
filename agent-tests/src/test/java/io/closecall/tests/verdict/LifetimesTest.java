package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.ledger.Durations;
import io.closecall.programs.agent.Thousand;
import io.closecall.programs.verdict.Lived;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report.History;
import io.closecall.tests.harness.Report.Lifetimes;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long resources were open that were closed, and how the numbers went. */
class LifetimesTest {

  @OnEachJdk
  void aFindingSaysHowLongOthersOfItsSiteWereOpen(Jdk jdk) {
    Run run = run(jdk);
    RunAssert.assertThat(run).matchesMarksOf(Lived.class);
    Finding kept = run.report().findings("file-input-stream").get(0);
    Lifetimes site = kept.lifetimes();
    assertNotNull(site, run::toString);
    // eight are learned a round, and on a busy machine rounds are few
    assertTrue(site.count() >= 2 && site.count() <= Lived.TIMES, run::toString);
    assertTrue(site.medianMillis() >= Lived.MILLIS * 0.9, run::toString);
    assertTrue(site.medianMillis() <= site.p99Millis(), run::toString);
    assertTrue(site.p99Millis() <= site.maxMillis(), run::toString);
    String text = Run.text(run.reportFiles(".txt").get(0));
    assertTrue(text.contains("; usually closed after "), text);
  }

  @OnEachJdk
  void aKindSaysHowLongTheClosedOnesWereOpen(Jdk jdk) {
    Run run = run(jdk);
    Lifetimes streams = run.report().kind("file-input-stream").lifetimes();
    assertNotNull(streams, run::toString);
    // the JVM's own files are among them
    assertTrue(streams.count() >= Lived.TIMES, run::toString);
    assertTrue(streams.maxMillis() >= Lived.MILLIS * 0.9, run::toString);
    Lifetimes files = run.report().kind("random-access-file").lifetimes();
    assertNotNull(files, run::toString);
    // every eighth stands for eight
    assertEquals(Lived.MANY, files.count(), Lived.MANY * 0.15, run::toString);
    assertTrue(files.medianMillis() < Lived.MILLIS, run::toString);
    assertNull(run.report().kind("socket").lifetimes(), run::toString);
  }

  @OnEachJdk
  void theHistoryEndsWithWhatTheReportSays(Jdk jdk) {
    Run run = run(jdk);
    History history = run.report().history();
    int moments = history.atMillis().size();
    assertTrue(moments >= 2, run::toString);
    assertEquals(history.atMillis().stream().sorted().toList(), history.atMillis(), run::toString);
    History.Line line =
        history.kinds().stream()
            .filter(each -> each.kind().equals("file-input-stream"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(run.toString()));
    assertEquals(moments, line.open().size(), run::toString);
    assertEquals(
        run.report().kind("file-input-stream").open(), line.open().get(moments - 1), run::toString);
    assertEquals(List.of(), history.kinds().stream().filter(LifetimesTest::isSilent).toList());
    assertEquals(moments, history.descriptors().size(), run::toString);
    assertTrue(history.descriptors().get(moments - 1) > 3, run::toString);
    assertTrue(history.descriptorLimit() > 100, run::toString);
  }

  @OnEachJdk
  void theHistoryOfALeakingSiteEndsWithItsCount(Jdk jdk) {
    Run run = Program.of(Thousand.class).on(jdk).options("stacks=all").run();
    Finding leak = run.report().findings("file-input-stream").get(0);
    History history = run.report().history();
    History.Site site = history.sites().get(0);
    assertEquals(leak.site(), site.site(), run::toString);
    assertEquals(leak.kind(), site.kind(), run::toString);
    assertEquals(history.atMillis().size(), site.leaked().size(), run::toString);
    assertEquals(history.atMillis().size(), site.open().size(), run::toString);
    assertEquals(leak.count(), site.leaked().get(site.leaked().size() - 1), run::toString);
    assertEquals(site.leaked().stream().sorted().toList(), site.leaked(), run::toString);
    assertEquals(1, history.sites().size(), run::toString);
  }

  private static boolean isSilent(History.Line line) {
    return line.kind().equals("socket");
  }

  private static Run run(Jdk jdk) {
    return Program.of(Lived.class).on(jdk).options("stacks=all", "formats=text").run();
  }

  @Test
  void percentilesAreOffByASixteenthAtMost() {
    Random random = new Random(7);
    for (long scale : new long[] {5_000, 300_000, 20_000_000, 90_000_000_000L}) {
      Durations durations = new Durations();
      long[] all = random.longs(10_001, scale, scale * 10).sorted().toArray();
      for (long each : all) {
        durations.add(each, 1);
      }
      assertEquals(all.length, durations.count());
      assertEquals(all[all.length - 1], durations.longest());
      assertNear(all[all.length / 2], durations.percentile(0.5));
      assertNear(all[all.length * 99 / 100], durations.percentile(0.99));
      assertEquals(durations.longest(), durations.percentile(1), durations.longest() / 15.0);
    }
  }

  @Test
  void whatIsTooShortOrTooLongIsCountedToo() {
    Durations durations = new Durations();
    durations.add(0, 1);
    durations.add(-5, 1);
    assertEquals(0, durations.percentile(0.5));
    durations.add(Long.MAX_VALUE, 8);
    assertEquals(10, durations.count());
    assertEquals(Long.MAX_VALUE, durations.longest());
    assertTrue(durations.percentile(0.5) > 100L * 24 * 3_600_000_000_000L);
  }

  private static void assertNear(long expected, long actual) {
    assertEquals((double) expected, (double) actual, expected / 15.0 + 1_100);
  }
}

package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.verdict.Growing;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report.Trend;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.time.Duration;
import java.util.List;

/** What grows is named before the limit is hit. */
class GrowthTest {
  private static final int LIMIT = 1500;
  private static final String PLACE =
      Mark.places(Growing.class, "growing file-input-stream").get(0);

  @OnEachJdk
  void whatEatsTheDescriptorsIsNamedBeforeTheyAreGone(Jdk jdk) {
    Program program =
        Program.of(Growing.class)
            .on(jdk)
            .after("ulimit -n " + LIMIT)
            .arguments("1400")
            .options("stacks=all", "formats=text");
    try (Running running = program.start()) {
      running.awaitOnStderr("growing: descriptors of the process", Duration.ofSeconds(80));
      running.say("enough");
      Run run = running.finish();
      RunAssert.assertThat(run)
          .foundNothing()
          .printed("stopped")
          .saidOnStderr("growing: file-input-stream, opened at ", PLACE, " more a minute")
          .saidOnStderr("growing: descriptors of the process", "of 1,500", PLACE, "none left in");
      List<Trend> trends = run.report().trends();
      assertEquals(
          List.of("descriptors", "open"),
          trends.stream().map(Trend::measure).toList(),
          run::toString);
      for (Trend trend : trends) {
        assertEquals(PLACE, Finding.place(String.valueOf(trend.site())), run::toString);
        assertEquals("file-input-stream", trend.kind(), run::toString);
        assertTrue(trend.perHourLow() <= trend.perHour(), run::toString);
        assertTrue(trend.perHour() <= trend.perHourHigh(), run::toString);
      }
      Trend descriptors = trends.get(0);
      assertEquals(LIMIT, descriptors.limit(), run::toString);
      assertTrue(descriptors.now() < LIMIT, run::toString);
      assertTrue(descriptors.earliestMillis() <= descriptors.exhaustedMillis(), run::toString);
      assertTrue(descriptors.exhaustedMillis() < 120_000, run::toString);
      String text = Run.text(run.reportFiles(".txt").get(0));
      assertTrue(text.contains("Growing, and not coming down again:\n"), text);
    }
  }
}

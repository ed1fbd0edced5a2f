package io.closecall.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.sample.Main;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Report.History;
import io.closecall.tests.harness.Report.Trend;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The sample service has a long day: its slow leak is named in time, and its twin is silent. */
class SlowLeakTest {

  /** Reached after 75 s; the day is over before. */
  private static final int LIMIT = 320;

  private static final String SECONDS = "45";
  private static final String KIND = "file-output-stream";

  @OnEachJdk
  void theSlowLeakIsNamedBeforeDescriptorsRunOut(Jdk jdk) {
    Program day =
        Program.of(Main.class)
            .on(jdk)
            .libraries("closecall-sample", "h2")
            .after("ulimit -n " + LIMIT)
            .flags("-XX:StartFlightRecording=filename=day.jfr")
            .options("formats=html")
            .timeout(Duration.ofSeconds(120));
    try (Running leaky = day.arguments(SECONDS).start();
        Running repaired = day.arguments(SECONDS, "repaired").start()) {
      isNamed(jdk, leaky.ended());
      Run silent = repaired.ended();
      RunAssert.assertThat(silent).foundNothing().saidNothingOnStderr();
      assertEquals(List.of(), silent.report().trends(), silent::toString);
    }
  }

  private static void isNamed(Jdk jdk, Run run) {
    String place = place();
    RunAssert.assertThat(run)
        .succeeded()
        .saidOnStderr("growing: " + KIND + ", opened at ", place, " more a minute")
        .saidOnStderr("growing: descriptors of the process", "of " + LIMIT, place, "none left in");
    List<Trend> trends = run.report().trends();
    assertEquals(
        List.of("descriptors", "open"),
        trends.stream().map(Trend::measure).toList(),
        run::toString);
    for (Trend trend : trends) {
      assertEquals(place, Finding.place(String.valueOf(trend.site())), run::toString);
      assertEquals(KIND, trend.kind(), run::toString);
      assertTrue(trend.perHour() > 3 * 3600 && trend.perHour() < 5 * 3600, run::toString);
    }
    assertTrue(trends.get(0).now() < LIMIT, run::toString);
    assertEquals(List.of(place), places(run.report()), run::toString);
    courseIsTold(run.report(), run);
    Run read =
        Command.closecall(jdk, "report", "--json", run.folder().resolve("day.jfr").toString());
    RunAssert.assertThat(read).succeeded();
    Report recorded = Report.parse(String.join("\n", read.stdout()));
    assertEquals(counts(run.report()), counts(recorded), run::toString);
    courseIsTold(recorded, run);
    assertEquals(
        List.of("descriptors", "open"), recorded.trends().stream().map(Trend::measure).toList());
  }

  /** The course of the site goes from nothing to all that is found. */
  private static void courseIsTold(Report report, Run run) {
    assertEquals(1, report.history().sites().size(), run::toString);
    History.Site site = report.history().sites().get(0);
    assertEquals(place(), Finding.place(String.valueOf(site.site())), run::toString);
    List<Long> open = site.open();
    assertEquals(0, open.get(0), run::toString);
    assertEquals(report.findings().get(0).count(), open.get(open.size() - 1), run::toString);
    assertEquals(open.stream().sorted().toList(), open, run::toString);
  }

  private static List<String> places(Report report) {
    return report.findings().stream().map(Finding::place).toList();
  }

  private static List<String> counts(Report report) {
    return report.findings().stream()
        .map(each -> each.verdict() + " " + each.place() + " " + each.count())
        .toList();
  }

  private static String place() {
    String source = "sample-app/src/main/java/io/closecall/sample/Confirmations.java";
    Path file = Readme.project().resolve(source);
    List<String> lines = Run.text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// growing " + KIND)) {
        return file.getFileName() + ":" + (i + 1);
      }
    }
    throw new AssertionError("no mark in " + file);
  }
}

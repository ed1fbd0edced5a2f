package io.closecall.bench;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark with one set of parameters, run in a JVM of its own. */
record Trial(
    String label,
    Class<?> benchmark,
    String parameter,
    String value,
    int threads,
    Variant variant) {

  /**
   * Else a short run never fills its first heap, and what is measured of an allocation is the
   * kernel clearing pages.
   */
  private static final List<String> STEADY_HEAP =
      List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

  /** What one run gives: time, CPU time of the whole JVM and allocation for one operation. */
  record Score(double nanos, double cpu, double bytes) {}

  Score run(Effort effort) throws RunnerException {
    Path reports = Artifacts.newFolder("bench");
    List<String> flags = new ArrayList<>(STEADY_HEAP);
    flags.addAll(variant.flags(reports));
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(Pattern.quote(benchmark.getName()) + "\\.")
        .param(parameter, value)
        .threads(threads)
        .forks(1)
        .warmupIterations(effort.warmups())
        .warmupTime(TimeValue.milliseconds(Effort.WARMUP_MILLIS))
        .measurementIterations(effort.measurements())
        .measurementTime(TimeValue.milliseconds(Effort.MEASUREMENT_MILLIS))
        .jvmArgsAppend(flags.toArray(String[]::new))
        .addProfiler(CpuTime.class)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    RunResult result = new Runner(options.build()).runSingle();
    if (variant.isOn()) {
      requireAtWork(reports);
    }
    return new Score(
        result.getPrimaryResult().getScore(),
        secondary(result, CpuTime.LABEL),
        secondary(result, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label)).getScore();
  }

  /** An agent that saw nothing costs nothing, and a budget not yet spent is no steady state. */
  private void requireAtWork(Path reports) {
    Report report = Report.parse(Run.text(onlyFile(reports)));
    boolean ofFiles = benchmark == FileOpening.class;
    long opened = report.kind(ofFiles ? "file-input-stream" : "jdbc-statement").opened();
    // a query takes so long that the budget may pay for every stack
    boolean steady = !ofFiles || variant != Variant.BUDGET || report.cost().stacksSampledAway() > 0;
    if (opened < 1000 || !steady) {
      throw new IllegalStateException(
          this + " measured no agent at work: " + opened + " openings seen, " + report.cost());
    }
  }

  private static Path onlyFile(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.toList();
      if (found.size() != 1) {
        throw new IllegalStateException("expected one report, found " + found);
      }
      return found.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

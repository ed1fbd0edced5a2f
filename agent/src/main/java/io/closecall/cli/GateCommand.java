package io.closecall.cli;

import io.closecall.gate.Acceptance;
import io.closecall.gate.Baseline;
import io.closecall.gate.Comparison;
import io.closecall.gate.Gate;
import io.closecall.gate.Suppressions;
import io.closecall.report.WholeFile;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Surveys;
import io.closecall.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Decides whether a build passes: exit code 0 or 1. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = "Fails, with exit code 1, if report files have findings that are not accepted.")
final class GateCommand implements Callable<Integer> {
  private static final int FINDINGS = 1;

  /** Few builds take longer. */
  private static final Duration ONE_RUN = Duration.ofHours(1);

  @CommandLine.Spec private CommandSpec spec;
  @Mixin private ReportSources sources;
  @Mixin private Destination destination;
  @Mixin private ColourChoice colour;

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "VERDICT",
      defaultValue = "leaked",
      description = "leaked, overdue, held or several of them, comma-separated; default: leaked")
  private List<String> verdicts = List.of();

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "how many findings pass all the same; default: 0")
  private int most;

  @Option(names = "--baseline", paramLabel = "FILE", description = "what is known")
  private @Nullable File baseline;

  @Option(
      names = "--update-baseline",
      description = "write the baseline anew: counts that have shrunk, no stale entries")
  private boolean updating;

  @Option(
      names = "--accept-new",
      description = "with --update-baseline: also what is new, and counts that have grown")
  private boolean accepting;

  @Option(names = "--suppressions", paramLabel = "FILE", description = "what is accepted for good")
  private @Nullable File suppressions;

  @Option(names = "--json", description = "the outcome as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Gate gate = new Gate(failing(), FINDINGS, List.of());
    if ((updating || accepting) && (baseline == null || !updating)) {
      throw usage("--update-baseline needs --baseline FILE, and --accept-new needs both");
    }
    Suppressions suppressed = SuppressionsFile.read(spec.commandLine(), suppressions);
    Acceptance acceptance = acceptance(known(), suppressed);
    Surveys surveys = sources.read();
    tellOfSeveralRuns(surveys.span());
    Survey survey = acceptance.apply(surveys.total());
    Comparison comparison = acceptance.compare(survey);
    if (baseline != null && updating) {
      Baseline updated = comparison.updated(accepting);
      WholeFile.write(baseline, out -> out.write(updated.text()));
      if (accepting) {
        acceptance = acceptance(updated, suppressed);
        survey = acceptance.apply(surveys.total());
      }
    }
    int failing = 0;
    for (Finding finding : survey.findings()) {
      failing += gate.fails(finding) ? 1 : 0;
    }
    boolean passes = failing <= most;
    GateOutcome outcome =
        new GateOutcome(passes, failing, surveys.count(), survey, comparison, acceptance, updating);
    if (json) {
      destination.write(outcome::writeJson);
    } else {
      destination.writeText(out -> colour.paint(out, destination, outcome::writeText));
    }
    return passes ? 0 : FINDINGS;
  }

  /** Files of a run before, which nobody deleted, would be counted with those of this one. */
  private void tellOfSeveralRuns(@Nullable Duration span) {
    if (span != null && span.compareTo(ONE_RUN) > 0) {
      String apart =
          span.toHours() < 48
              ? span.toMinutes() / 60 + " h " + span.toMinutesPart() + " min"
              : span.toDays() + " days";
      spec.commandLine()
          .getErr()
          .println(
              "closecall: these reports are of JVMs that began up to "
                  + apart
                  + " apart, and all are counted; if they are of several runs, empty the folder"
                  + " before each (mvn clean)");
    }
  }

  private Set<String> failing() {
    List<String> allowed = new ArrayList<>();
    for (Verdict each : Verdict.values()) {
      allowed.add(each.id());
    }
    for (String each : verdicts) {
      if (!allowed.contains(each)) {
        throw usage("--fail-on " + each + ": allowed are " + String.join(", ", allowed));
      }
    }
    return new HashSet<>(verdicts);
  }

  private @Nullable Baseline known() throws IOException {
    if (baseline == null) {
      return null;
    }
    if (accepting && !baseline.exists()) {
      return new Baseline();
    }
    if (!baseline.exists() || baseline.isDirectory()) {
      throw usage(
          "--baseline " + baseline + " is no file; --update-baseline --accept-new writes a first");
    }
    return Baseline.read(baseline);
  }

  /** A gate with damaged files would not be the one that its owner wrote. */
  private Acceptance acceptance(@Nullable Baseline known, @Nullable Suppressions suppressed) {
    Acceptance acceptance = new Acceptance(known, suppressed, LocalDate.now());
    if (!acceptance.mistakes().isEmpty()) {
      throw usage(String.join("\nclosecall: ", acceptance.mistakes()));
    }
    return acceptance;
  }

  private WrongInput usage(String what) {
    return new WrongInput(spec.commandLine(), what);
  }
}

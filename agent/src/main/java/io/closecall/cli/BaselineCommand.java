package io.closecall.cli;

import io.closecall.gate.Acceptance;
import io.closecall.gate.Baseline;
import io.closecall.gate.Suppressions;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Writes a baseline of all that report files have. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a baseline of what report files have, held and overdue resources too.",
      "Owners, days, reasons and comments of a baseline that is there already stay."
    })
final class BaselineCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec;
  @Mixin private ReportSources sources;
  @Mixin private Destination destination;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = "what is accepted for good, and so is not written")
  private @Nullable File suppressions;

  @Override
  public Integer call() throws IOException {
    File file = destination.file();
    Baseline before = file != null && file.isFile() ? Baseline.read(file) : new Baseline();
    Suppressions suppressed = SuppressionsFile.read(spec.commandLine(), suppressions);
    Acceptance acceptance = new Acceptance(before, suppressed, LocalDate.now());
    if (!acceptance.mistakes().isEmpty()) {
      throw new WrongInput(spec.commandLine(), String.join("\nclosecall: ", acceptance.mistakes()));
    }
    Baseline after = acceptance.compare(acceptance.apply(sources.read().total())).updated(true);
    destination.write(out -> out.write(after.text()));
    if (file != null) {
      spec.commandLine()
          .getErr()
          .println(
              "closecall: "
                  + file
                  + " has "
                  + after.size()
                  + (after.size() == 1 ? " entry" : " entries"));
    }
    return 0;
  }
}

package io.closecall.cli;

import io.closecall.report.JsonReport;
import io.closecall.verdict.Survey;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Adds up report files. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Adds up the report files of many JVMs to one, as JSON.")
final class MergeCommand implements Callable<Integer> {
  @Mixin private ReportSources sources;
  @Mixin private Destination destination;

  @Override
  public Integer call() throws IOException {
    Survey survey = sources.read().total();
    destination.write(out -> JsonReport.write(survey, out));
    return 0;
  }
}

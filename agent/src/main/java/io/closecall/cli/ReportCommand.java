package io.closecall.cli;

import io.closecall.report.Formats;
import io.closecall.report.Places;
import io.closecall.verdict.Survey;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Shows report files in a format. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Shows report files, of several JVMs as one report.")
final class ReportCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec;
  @Mixin private ReportSources sources;
  @Mixin private Destination destination;
  @Mixin private ColourChoice colour;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description =
          "${COMPLETION-CANDIDATES}; without it, what the file's name ends in says, or text")
  private @Nullable String format;

  @Option(
      names = "--source-root",
      paramLabel = "FOLDER",
      description = {
        "where the sources are, for formats that name their lines: the root of the repository or",
        "a module of it; without it, the current folder"
      })
  private File sourceRoot = new File("");

  @Option(names = "--json", description = "the same as --format json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    String name = format();
    Formats.Format chosen = Formats.find(name);
    if (chosen == null) {
      throw new WrongInput(
          spec.commandLine(),
          "the format \"" + name + "\" is unknown; allowed: " + String.join(", ", Formats.names()));
    }
    if (!sourceRoot.getAbsoluteFile().isDirectory()) {
      throw new WrongInput(spec.commandLine(), "--source-root " + sourceRoot + " is no folder");
    }
    Survey survey = sources.read().total();
    Places places = chosen.placed() ? Places.of(survey, sourceRoot) : Places.none();
    if (name.equals("text")) {
      destination.writeText(
          out ->
              colour.paint(out, destination, text -> chosen.writing().write(survey, places, text)));
    } else {
      destination.write(out -> chosen.writing().write(survey, places, out));
    }
    return 0;
  }

  private String format() {
    if (format != null || json) {
      return format == null ? "json" : format;
    }
    File file = destination.file();
    String name = file == null ? "text" : FormatNames.bySuffix(file.getName());
    if (name == null) {
      throw new WrongInput(
          spec.commandLine(),
          "-o "
              + file
              + ": no format has this ending; allowed: "
              + FormatNames.suffixes()
              + "; or any, with --format");
    }
    return name;
  }
}

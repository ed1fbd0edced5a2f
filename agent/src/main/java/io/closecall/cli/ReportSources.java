package io.closecall.cli;

import io.closecall.report.ReportReader;
import io.closecall.verdict.Surveys;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The report files that a command is about. */
final class ReportSources {
  /** As the agent names them; not what merge wrote beside them. */
  private static final Pattern NAME = Pattern.compile("closecall-\\d.*\\.json");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "report files, recordings (.jfr); in folders, and those below, closecall-<pid>.json")
  private List<File> places = List.of();

  @Option(names = "--progress", description = "say on stderr how far it is; always on a terminal")
  private boolean progress;

  /**
   * Reads them one after another.
   *
   * @throws WrongInput if one is not there, or there is none
   * @throws IOException naming the file that is damaged, and where
   */
  Surveys read() throws IOException {
    return read(spec.commandLine(), places, new Progress(spec.commandLine(), progress));
  }

  /** The same of these places. */
  static Surveys read(CommandLine line, List<File> places, Progress progress) throws IOException {
    Collection<Path> files = files(line, places);
    Surveys surveys = new Surveys();
    Recordings recordings = new Recordings();
    int done = 0;
    for (Path file : files) {
      if (Recordings.isOne(file)) {
        recordings.read(file, progress);
      } else {
        surveys.add(ReportReader.read(file.toFile(), surveys::add));
      }
      progress.tell(++done, files.size());
    }
    recordings.addTo(surveys);
    progress.end();
    return surveys;
  }

  private static Collection<Path> files(CommandLine line, List<File> places) throws IOException {
    // sorted: the same files give the same report, in whatever order a folder lists them
    Set<Path> files = new TreeSet<>();
    for (File place : places) {
      if (!place.exists()) {
        throw new WrongInput(line, place + " does not exist");
      }
      if (!place.isDirectory()) {
        files.add(real(place.toPath()));
        continue;
      }
      Search search = new Search(files);
      Files.walkFileTree(real(place.toPath()), search);
      if (!search.found) {
        throw new WrongInput(line, "there is no report in " + place + ": no closecall-<pid>.json");
      }
    }
    return files;
  }

  /** A file that is named twice counts once; a pipe has no other name. */
  private static Path real(Path place) throws IOException {
    boolean plain = Files.isRegularFile(place) || Files.isDirectory(place);
    return plain ? place.toRealPath() : place;
  }

  /** Finds report files; a folder that may not be read could hide some. */
  private static final class Search extends SimpleFileVisitor<Path> {
    private final Set<Path> files;
    boolean found;

    Search(Set<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && NAME.matcher(file.getFileName().toString()).matches()) {
        files.add(file);
        found = true;
      }
      return FileVisitResult.CONTINUE;
    }

    /** Exceptions of files have the file as their message, and the reason as their type. */
    private static String reason(IOException failure) {
      if (failure instanceof AccessDeniedException) {
        return "permission denied";
      }
      String text =
          failure instanceof FileSystemException of ? of.getReason() : failure.getMessage();
      return text == null ? failure.getClass().getSimpleName() : text;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      throw new IOException("cannot read " + file + ": " + reason(failure), failure);
    }
  }
}

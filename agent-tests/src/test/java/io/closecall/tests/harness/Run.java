package io.closecall.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a forked JVM left behind. Its text form is everything one needs to understand a failure. */
public record Run(List<String> command, int exitCode, Path folder) {

  public List<String> stdout() {
    return text(folder.resolve("stdout")).lines().toList();
  }

  public List<String> stderr() {
    return text(folder.resolve("stderr")).lines().toList();
  }

  /** The folder that the agent was told to report to. */
  public Path reports() {
    return folder.resolve("report");
  }

  /** The one JSON report; fails when there is none or more than one. */
  public Report report() {
    List<Path> files = reportFiles(".json");
    if (files.size() != 1) {
      throw new AssertionError("expected one JSON report, found " + files + "\n" + this);
    }
    return Report.parse(text(files.get(0)));
  }

  /** The files in the report folder whose names end so; all of them for the empty string. */
  public List<Path> reportFiles(String ending) {
    return files(reports(), ending);
  }

  /** The files in this folder whose names end so. */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's text; what is no UTF-8 in it does not matter. */
  public static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("command: ").append(String.join(" ", command));
    text.append("\nexit code: ").append(exitCode);
    text.append("\nstdout:\n").append(String.join("\n", stdout()));
    text.append("\nstderr:\n").append(String.join("\n", stderr()));
    for (Path file : reportFiles(".json")) {
      text.append("\n").append(file).append(":\n").append(text(file));
    }
    return text.toString();
  }
}

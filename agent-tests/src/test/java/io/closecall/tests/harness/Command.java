package io.closecall.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command line run to its end, for what a {@link Program} cannot say. */
public final class Command {

  private static final List<String> OURS_ALONE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");
  private static final long TIMEOUT_SECONDS = 120;

  private Command() {}

  /** {@code java -jar closecall.jar} with these arguments. */
  public static Run closecall(Jdk jdk, String... arguments) {
    List<String> java = List.of(jdk.tool("java").toString(), "-jar", Artifacts.agent().toString());
    return run(
        Artifacts.newFolder("closecall-" + jdk.feature()),
        Stream.concat(java.stream(), Stream.of(arguments)).toList());
  }

  /** Runs the command in this folder; fails, with what it said, when that takes too long. */
  public static Run run(Path folder, List<String> command) {
    return run(folder, Map.of(), command);
  }

  /** The same with these variables in its environment. */
  public static Run run(Path folder, Map<String, String> environment, List<String> command) {
    return run(folder, environment, TIMEOUT_SECONDS, command);
  }

  /** A build, which may have to fetch what it needs. */
  public static Run build(Path folder, Map<String, String> environment, List<String> command) {
    return run(folder, environment, 5 * TIMEOUT_SECONDS, command);
  }

  private static Run run(
      Path folder, Map<String, String> environment, long seconds, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> OURS_ALONE.contains(name) || name.startsWith("CLOSECALL_"));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(folder.resolve("report"));
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
          return new Run(command, process.exitValue(), folder);
        }
        throw new AssertionError("still running\n" + new Run(command, -1, folder));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while " + command + " ran", e);
    }
  }
}

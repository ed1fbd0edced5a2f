package io.closecall.tests.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the build has put what the tests run: the agent, the programs, their libraries. */
public final class Artifacts {

  private static final AtomicInteger FOLDERS = new AtomicInteger();

  private Artifacts() {}

  /** The packaged agent: {@code -Dclosecall.jar}, or the sibling module's. */
  public static Path agent() {
    Path jar = Path.of(System.getProperty("closecall.jar", "../agent/target/closecall.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("no agent at " + jar.toAbsolutePath() + "; build it first");
    }
    return jar.toAbsolutePath().normalize();
  }

  /** The {@code -javaagent} flag with a report folder and further options. */
  public static String agentFlag(Path reports, List<String> options) {
    return "-javaagent:" + agent() + "=" + agentArgument(reports, options);
  }

  /** What follows the jar's name in that flag. */
  public static String agentArgument(Path reports, List<String> options) {
    return String.join(
        ",", Stream.concat(Stream.of("report=" + reports), options.stream()).toList());
  }

  /** The compiled programs: {@code -Dclosecall.programs}, or where this class comes from. */
  public static Path programs() {
    String chosen = System.getProperty("closecall.programs", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath().normalize();
    }
    try {
      return Path.of(Artifacts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The programs' sources: {@code -Dclosecall.sources}, or the module's test sources. */
  public static Path sources() {
    return Path.of(System.getProperty("closecall.sources", "src/test/java")).toAbsolutePath();
  }

  /**
   * A library by the start of its file name, such as {@code h2} or {@code thumbnailator-0.4.10}.
   * Only a version may follow, so {@code byte-buddy} is never {@code byte-buddy-agent}. Looked for
   * in the folders and jars of {@code -Dclosecall.libs}, then on the tests' own class path.
   */
  public static Path library(String name) {
    String version = "(-\\d.*)?\\.jar";
    String places =
        System.getProperty("closecall.libs", "")
            + File.pathSeparator
            + System.getProperty("java.class.path");
    return Stream.of(places.split(File.pathSeparator))
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .flatMap(Artifacts::filesOf)
        .filter(file -> file.getFileName().toString().matches(Pattern.quote(name) + version))
        .findFirst()
        .map(file -> file.toAbsolutePath().normalize())
        .orElseThrow(() -> new IllegalStateException("no library " + name + " among " + places));
  }

  /**
   * An empty folder under the build's output, kept after the test so that a failure can be read.
   */
  public static Path newFolder(String name) {
    try {
      Path parent = programs().resolveSibling("forked");
      Files.createDirectories(parent);
      String run = ProcessHandle.current().pid() + "-" + FOLDERS.incrementAndGet();
      return Files.createDirectory(parent.resolve(name + "-" + run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> filesOf(Path place) {
    if (!Files.isDirectory(place)) {
      return Files.isRegularFile(place) ? Stream.of(place) : Stream.empty();
    }
    try (Stream<Path> children = Files.list(place)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

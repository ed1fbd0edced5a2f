package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.tests.harness.Artifacts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The tests that are run in builds, from {@code src/test/builds}; compiled once, because javac in
 * every build would take most of the time.
 */
final class TestClasses {
  private static final Map<String, Path> COMPILED = new ConcurrentHashMap<>();

  private TestClasses() {}

  /** Puts the classes of the set {@code name} into {@code folder}. */
  static void copy(String name, Path folder) throws IOException {
    Path from = COMPILED.computeIfAbsent(name, TestClasses::compile);
    for (Path file : files(from)) {
      Path to = folder.resolve(from.relativize(file));
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  private static Path compile(String name) {
    Path to = Artifacts.newFolder("classes-" + name);
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-nowarn", "-d", to.toString(), "-cp", path()));
    for (Path file : files(sources(name))) {
      if (file.toString().endsWith(".java")) {
        arguments.add(file.toString());
      } else {
        resource(file, to.resolve(sources(name).relativize(file)));
      }
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, code, () -> "javac " + arguments);
    return to;
  }

  private static void resource(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources of the set {@code name}. */
  static Path sources(String name) {
    return Artifacts.sources().resolveSibling("builds").resolve(name);
  }

  private static String path() {
    return String.join(
            File.pathSeparator,
            Stream.of(
                    "junit-jupiter-api",
                    "junit-jupiter-params",
                    "junit-platform-commons",
                    "opentest4j",
                    "apiguardian-api",
                    "junit",
                    "testng")
                .map(library -> Artifacts.library(library).toString())
                .toList())
        + File.pathSeparator
        + Artifacts.agent();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.closecall.tests.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JDKs the tests run on, one for each feature version from 17. {@code -Dclosecall.jdks} (a path
 * list of homes) replaces what is discovered.
 */
public final class Jdks {

  private static final int OLDEST = 17;
  private static final List<Jdk> INSTALLED = discover(System.getProperty("closecall.jdks", ""));

  private Jdks() {}

  /** Oldest first. */
  public static List<Jdk> installed() {
    return INSTALLED;
  }

  /** The one that runs the tests. */
  public static Jdk running() {
    return Jdk.at(Path.of(System.getProperty("java.home"))).orElseThrow();
  }

  static List<Jdk> discover(String chosen) {
    List<Path> homes = new ArrayList<>();
    if (!chosen.isBlank()) {
      Stream.of(chosen.split(File.pathSeparator)).map(Path::of).forEach(homes::add);
    } else {
      homes.add(Path.of(System.getProperty("java.home")));
      String javaHome = System.getenv("JAVA_HOME");
      if (javaHome != null && !javaHome.isBlank()) {
        homes.add(Path.of(javaHome));
      }
      homes.addAll(children(Path.of("/usr/lib/jvm")));
      homes.addAll(children(Path.of(System.getProperty("user.home"), ".sdkman/candidates/java")));
    }
    Map<Integer, Jdk> byFeature = new TreeMap<>();
    for (Path home : homes) {
      Jdk.at(home)
          .filter(jdk -> jdk.feature() >= OLDEST)
          .ifPresent(jdk -> byFeature.putIfAbsent(jdk.feature(), jdk));
    }
    if (byFeature.isEmpty()) {
      throw new IllegalStateException("no JDK " + OLDEST + " or later among " + homes);
    }
    return List.copyOf(byFeature.values());
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

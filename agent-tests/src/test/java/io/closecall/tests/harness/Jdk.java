package io.closecall.tests.harness;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A Java runtime on disk: an installed JDK, or an image made by jlink. */
public record Jdk(Path home, Runtime.Version version) {

  /** The runtime at this home, or nothing where there is none. */
  public static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("JAVA_VERSION");
    return version == null
        ? Optional.empty()
        : Optional.of(new Jdk(home, Runtime.Version.parse(version.replace("\"", ""))));
  }

  public int feature() {
    return version.feature();
  }

  /** A program of this runtime's bin folder. */
  public Path tool(String name) {
    return home.resolve("bin").resolve(name);
  }

  @Override
  public String toString() {
    return "JDK " + feature();
  }
}

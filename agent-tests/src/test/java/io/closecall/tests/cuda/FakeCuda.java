package io.closecall.tests.cuda;

import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The fake CUDA libraries, compiled by gcc from {@code src/test/cuda}: a {@code libcuda.so.1} under
 * JCuda's own driver natives, and a {@code libJCudaRuntime} in place of its runtime natives.
 */
public final class FakeCuda {

  /** Why there can be no fake here; a test turns that into a skip that says so. */
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unavailable(String reason) {
      super("no fake CUDA: " + reason);
    }
  }

  private static final String DRIVER = "libcuda.so.1";
  private static final String RUNTIME = "libJCudaRuntime-12.6.0-linux-x86_64.so";
  private static final List<String> FLAGS =
      List.of("-std=gnu11", "-O1", "-fPIC", "-shared", "-pthread", "-Wall", "-Wextra");

  private final Path libraries;

  private FakeCuda(Path libraries) {
    this.libraries = libraries;
  }

  /**
   * The fake under the build's output; skips the calling test, with the reason, where there is
   * none.
   */
  public static FakeCuda orSkip() {
    try {
      return compiledIn(Artifacts.programs().resolveSibling("fake-cuda"));
    } catch (Unavailable e) {
      return Assumptions.abort(String.valueOf(e.getMessage()));
    }
  }

  /** The fake in a folder of this one that is named after its sources; compiled only once. */
  public static FakeCuda compiledIn(Path folder) {
    return compiledIn(folder, "gcc");
  }

  static synchronized FakeCuda compiledIn(Path folder, String compiler) {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.equals("Linux amd64")) {
      throw new Unavailable("it is made for Linux amd64, this is " + system);
    }
    Path headers = Path.of(System.getProperty("java.home"), "include");
    if (!Files.exists(headers.resolve("jni.h"))) {
      throw new Unavailable("no jni.h in " + headers);
    }
    try {
      List<Path> sources = sources();
      Path libraries = folder.resolve(digest(sources));
      if (!Files.exists(libraries.resolve(RUNTIME))) {
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder, "new-");
        compile(fresh, compiler, sources, headers);
        publish(fresh, libraries);
      }
      return new FakeCuda(libraries.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A device with nothing allocated, for one program. */
  public FakeDevice newDevice() {
    return new FakeDevice(this, Artifacts.newFolder("fake-device"), Map.of());
  }

  Path libraries() {
    return libraries;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(Artifacts.sources().resolveSibling("cuda"))) {
      return files.sorted().toList();
    }
  }

  private static String digest(List<Path> sources) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(String.join(" ", FLAGS).getBytes(StandardCharsets.UTF_8));
      for (Path source : sources) {
        digest.update(Files.readAllBytes(source));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(Path folder, String compiler, List<Path> sources, Path headers)
      throws IOException {
    List<String> driver = new ArrayList<>();
    List<String> runtime = new ArrayList<>();
    for (Path source : sources) {
      String name = source.getFileName().toString();
      if (name.endsWith(".c")) {
        (name.startsWith("runtime") ? runtime : driver).add(source.toString());
      }
    }
    driver.add("-Wl,-soname," + DRIVER);
    link(folder, compiler, DRIVER, driver);
    runtime.addAll(List.of("-I" + headers, "-I" + headers.resolve("linux"), DRIVER));
    runtime.add("-Wl,-rpath,$ORIGIN");
    link(folder, compiler, RUNTIME, runtime);
  }

  private static void link(Path folder, String compiler, String library, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(compiler, "-o", library));
    command.addAll(FLAGS);
    command.addAll(arguments);
    Path output = folder.resolve(library + ".log");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      throw new Unavailable(compiler + " does not start: " + e.getMessage());
    }
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + "\n" + Files.readString(output));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void publish(Path fresh, Path libraries) throws IOException {
    try {
      Files.move(fresh, libraries);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster, from the same sources.
    }
  }
}

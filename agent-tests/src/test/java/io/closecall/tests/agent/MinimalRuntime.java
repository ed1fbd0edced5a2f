package io.closecall.tests.agent;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A runtime with the modules that the agent needs and no other. */
final class MinimalRuntime {

  private MinimalRuntime() {}

  /** Linked from this JDK, once for each build. */
  static synchronized Jdk of(Jdk jdk) {
    Path home = Artifacts.programs().resolveSibling("runtimes").resolve(jdk.version().toString());
    return Jdk.at(home).orElseGet(() -> link(jdk, home));
  }

  private static Jdk link(Jdk jdk, Path home) {
    try {
      Files.createDirectories(home.getParent());
      Path log = home.resolveSibling(home.getFileName() + ".log");
      Process jlink =
          new ProcessBuilder(
                  jdk.tool("jlink").toString(),
                  "--add-modules",
                  "java.base,java.instrument",
                  "--output",
                  home.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!jlink.waitFor(60, TimeUnit.SECONDS) || jlink.exitValue() != 0) {
        jlink.destroyForcibly();
        throw new AssertionError("jlink of " + jdk + " failed, see " + log);
      }
      return Jdk.at(home).orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

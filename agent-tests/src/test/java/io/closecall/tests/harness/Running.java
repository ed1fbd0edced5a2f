package io.closecall.tests.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A forked JVM while it runs. Closing it destroys the JVM, whatever it was doing. */
public final class Running implements AutoCloseable {

  private final List<String> command;
  private final Process process;
  private final Path folder;
  private final Jdk jdk;
  private final Duration timeout;

  Running(List<String> command, Process process, Path folder, Jdk jdk, Duration timeout) {
    this.command = command;
    this.process = process;
    this.folder = folder;
    this.jdk = jdk;
    this.timeout = timeout;
  }

  public long pid() {
    return process.pid();
  }

  /** The folder that the report goes to. */
  public Path reports() {
    return folder.resolve("report");
  }

  /** Waits until the program has printed this line on stdout. */
  public void awaitLine(String line) {
    await("the line '" + line + "' on stdout")
        .atMost(timeout)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> soFar(-1).stdout().contains(line));
  }

  /** Waits until a line on stderr contains this, for at most so long. */
  public void awaitOnStderr(String part, Duration limit) {
    await("a line with '" + part + "' on stderr")
        .atMost(limit)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> soFar(-1).stderr().stream().anyMatch(line -> line.contains(part)));
  }

  /** Sends a line to the program's stdin. */
  public void say(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Attaches the agent with these options beside {@code report=}. */
  public void attach(String... options) {
    Path log = folder.resolve("jcmd");
    List<String> attaching =
        List.of(
            jdk.tool("jcmd").toString(),
            Long.toString(pid()),
            "JVMTI.agent_load",
            Artifacts.agent().toString(),
            "\"" + Artifacts.agentArgument(reports(), List.of(options)) + "\"");
    try {
      Process jcmd =
          new ProcessBuilder(attaching)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = jcmd.waitFor(30, TimeUnit.SECONDS);
      if (!ended || jcmd.exitValue() != 0 || !Run.text(log).contains("return code: 0")) {
        throw new AssertionError("not attached:\n" + Run.text(log) + "\n" + soFar(-1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the agent was attached", e);
    }
  }

  /** Ends the program's input and waits for its end. */
  public Run finish() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ended();
  }

  /** Waits for its end. */
  public Run ended() {
    try {
      if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return soFar(process.exitValue());
      }
      String threads = threads();
      throw new AssertionError(
          "still running after " + timeout.toSeconds() + " s\n" + soFar(-1) + "\n" + threads);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the program ran\n" + soFar(-1), e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Run soFar(int exitCode) {
    return new Run(command, exitCode, folder);
  }

  /** The stacks of a JVM that hangs: without them its failure could not be understood. */
  private String threads() throws InterruptedException {
    Path file = folder.resolve("threads");
    try {
      Process jstack =
          new ProcessBuilder(jdk.tool("jstack").toString(), Long.toString(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(file.toFile())
              .start();
      if (!jstack.waitFor(10, TimeUnit.SECONDS)) {
        jstack.destroyForcibly();
      }
      return Run.text(file);
    } catch (IOException e) {
      return "no stacks: " + e;
    }
  }
}

package io.closecall.tests.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JVM to fork with the packaged agent. Each method answers a changed copy, so one description can
 * be the start of several runs.
 */
public final class Program {

  private static final List<String> OURS_ALONE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private final Class<?> main;
  private Jdk jdk = Jdks.running();
  private boolean withAgent = true;
  private List<String> options = List.of();
  private List<String> flags = List.of();
  private List<String> laterFlags = List.of();
  private List<Path> classPath = List.of();
  private List<String> args = List.of();
  private Map<String, String> environment = Map.of();
  private Duration timeout = Duration.ofSeconds(60);
  private String shell = "";

  private Program(Class<?> main) {
    this.main = main;
  }

  public static Program of(Class<?> main) {
    return new Program(main);
  }

  public Program on(Jdk newJdk) {
    return changed(p -> p.jdk = newJdk);
  }

  /** Options of the agent beside {@code report=}, which is always the run's own folder. */
  public Program options(String... more) {
    return changed(p -> p.options = plus(options, more));
  }

  /** JVM flags that stand before the agent's. */
  public Program flags(String... more) {
    return changed(p -> p.flags = plus(flags, more));
  }

  /** JVM flags that stand after the agent's. */
  public Program laterFlags(String... more) {
    return changed(p -> p.laterFlags = plus(laterFlags, more));
  }

  /** Libraries on the program's class path, each named as {@link Artifacts#library} takes it. */
  public Program libraries(String... names) {
    return changed(p -> p.classPath = plus(classPath, Stream.of(names).map(Artifacts::library)));
  }

  public Program arguments(String... more) {
    return changed(p -> p.args = plus(args, more));
  }

  public Program environment(String name, String value) {
    Map<String, String> merged = new LinkedHashMap<>(environment);
    merged.put(name, value);
    return changed(p -> p.environment = merged);
  }

  public Program timeout(Duration newTimeout) {
    return changed(p -> p.timeout = newTimeout);
  }

  /** A shell command that runs first in the same process, such as {@code ulimit -n 256}. */
  public Program after(String shellCommand) {
    return changed(p -> p.shell = shellCommand);
  }

  public Program withoutAgent() {
    return changed(p -> p.withAgent = false);
  }

  /** Runs to the end; fails, with everything the program said, when that takes too long. */
  public Run run() {
    try (Running running = start()) {
      return running.finish();
    }
  }

  /** Starts the JVM; whoever calls closes what is returned, and the JVM is gone then. */
  public Running start() {
    Path folder = Artifacts.newFolder(main.getSimpleName() + "-" + jdk.feature());
    Path reports = folder.resolve("report");
    ProcessBuilder builder =
        new ProcessBuilder(command(reports))
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> OURS_ALONE.contains(name) || name.startsWith("CLOSECALL_"));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(reports);
      return new Running(builder.command(), builder.start(), folder, jdk, timeout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(Path reports) {
    List<String> command = new ArrayList<>();
    if (!shell.isEmpty()) {
      command.addAll(List.of("sh", "-c", shell + "; exec \"$@\"", "sh"));
    }
    command.add(jdk.tool("java").toString());
    command.addAll(flags);
    if (withAgent) {
      command.add(Artifacts.agentFlag(reports, options));
    }
    command.addAll(laterFlags);
    List<Path> path = new ArrayList<>(List.of(Artifacts.programs()));
    path.addAll(classPath);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
    command.add(main.getName());
    command.addAll(args);
    return command;
  }

  private Program changed(java.util.function.Consumer<Program> change) {
    Program copy = new Program(main);
    copy.jdk = jdk;
    copy.withAgent = withAgent;
    copy.options = options;
    copy.flags = flags;
    copy.laterFlags = laterFlags;
    copy.classPath = classPath;
    copy.args = args;
    copy.environment = environment;
    copy.timeout = timeout;
    copy.shell = shell;
    change.accept(copy);
    return copy;
  }

  private static List<String> plus(List<String> list, String... more) {
    return plus(list, Stream.of(more));
  }

  private static <T> List<T> plus(List<T> list, Stream<T> more) {
    return Stream.concat(list.stream(), more).toList();
  }
}

package io.closecall.tests.gate;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A build of one or more modules by the Maven that builds this project. It needs the network once,
 * until its local repository has what the modules ask for.
 */
final class Build {
  private final Path folder;
  private final Jdk jdk;
  private final Map<String, TestModule> modules = new LinkedHashMap<>();

  Build(String name, Jdk jdk) {
    this.folder = Artifacts.newFolder(name + "-" + jdk.feature());
    this.jdk = jdk;
  }

  /** One more module. */
  Build with(TestModule module) {
    modules.put(module.name(), module);
    return this;
  }

  /** Runs the tests of all modules; each has its outcome, whatever those before it had. */
  Map<String, TestOutcome> test(String... arguments) throws IOException {
    for (TestModule module : modules.values()) {
      module.write(folder.resolve(module.name()));
    }
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.acme</groupId>
          <artifactId>all</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
        </project>
        """
            .formatted(
                String.join(
                    "",
                    modules.keySet().stream()
                        .map(name -> "<module>" + name + "</module>")
                        .toList())));
    List<String> phase = List.of("--fail-at-end", "test");
    Run run = maven(folder, jdk, Stream.concat(phase.stream(), Stream.of(arguments)).toList());
    Map<String, TestOutcome> outcomes = new LinkedHashMap<>();
    for (String name : modules.keySet()) {
      outcomes.put(name, TestOutcome.read(name, folder.resolve(name), run));
    }
    return outcomes;
  }

  /** Maven in {@code folder}. */
  static Run maven(Path folder, Jdk jdk, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(ofThisBuild("maven"), "bin", "mvn").toString());
    command.add("--batch-mode");
    command.add("--no-transfer-progress");
    if (arguments.stream().noneMatch(each -> each.startsWith("-Dmaven.repo.local="))) {
      command.add("-Dmaven.repo.local=" + ofThisBuild("repository"));
    }
    command.addAll(arguments);
    return Command.build(folder, Map.of("JAVA_HOME", jdk.home().toString()), command);
  }

  static String ofThisBuild(String place) {
    return Objects.requireNonNull(System.getProperty("closecall." + place), place);
  }
}

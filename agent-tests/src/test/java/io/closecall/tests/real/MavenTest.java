package io.closecall.tests.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.real.Compiling;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A build of a small project, by the Maven and with the plugins that build this one, so that it
 * needs no network: the agent is in Maven and in the JVM that Surefire forks.
 */
class MavenTest {

  @OnEachJdk
  void aBuildAndItsTestsCloseWhatTheyOpen(Jdk jdk) throws IOException {
    Path folder = Artifacts.newFolder("maven-" + jdk.feature());
    write(folder);
    Path tests = folder.resolve("tests");
    Run run =
        Command.run(
            folder,
            Map.of(
                "JAVA_HOME",
                jdk.home().toString(),
                "MAVEN_OPTS",
                Artifacts.agentFlag(folder.resolve("report"), List.of())),
            List.of(
                Path.of(ofThisBuild("maven"), "bin", "mvn").toString(),
                "--offline",
                "--batch-mode",
                "-Dmaven.repo.local=" + ofThisBuild("repository"),
                "-DargLine=" + Artifacts.agentFlag(tests, List.of()),
                "package"));
    assertEquals(0, run.exitCode(), run::toString);
    assertTrue(Files.isRegularFile(folder.resolve("target/small-1.jar")), run::toString);
    List<Path> forked = Run.files(tests, ".json");
    assertEquals(1, forked.size(), run::toString);
    closed(run, run.report());
    closed(run, Report.parse(Run.text(forked.get(0))));
  }

  private static String ofThisBuild(String place) {
    return Objects.requireNonNull(System.getProperty("closecall." + place), place);
  }

  private static void closed(Run run, Report report) {
    assertTrue(report.canary().passed(), run::toString);
    List<String> leaked =
        report.findings().stream()
            .filter(finding -> !finding.verdict().equals("held"))
            .map(finding -> finding.verdict() + " " + finding.kind() + " " + finding.stack())
            .toList();
    assertEquals(List.of(), leaked, run::toString);
    long opened = report.kinds().stream().mapToLong(Report.KindCount::opened).sum();
    assertTrue(opened >= 10, () -> report.kinds() + " in " + run);
  }

  private static void write(Path folder) throws IOException {
    Path main = Files.createDirectories(folder.resolve("src/main/java/generated"));
    Compiling.sources(main, 20);
    Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
    Files.writeString(resources.resolve("word.properties"), "word=resource\n");
    Path test = Files.createDirectories(folder.resolve("src/test/java/generated"));
    Files.writeString(
        test.resolve("NumberTest.java"),
        """
        package generated;

        import org.junit.jupiter.api.Assertions;
        import org.junit.jupiter.api.Test;

        class NumberTest {
          @Test
          void adds() {
            Assertions.assertEquals(190, new Number0().getAsInt());
          }

          @Test
          void reads() throws java.io.IOException {
            try (java.io.InputStream in = getClass().getResourceAsStream("/word.properties")) {
              Assertions.assertEquals('w', in.read());
            }
          }
        }
        """);
    String own = Files.readString(Path.of("../pom.xml"));
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>generated</groupId>
          <artifactId>small</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            <dependency>
              <groupId>org.junit.jupiter</groupId>
              <artifactId>junit-jupiter</artifactId>
              <version>%s</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
          <build>
            <plugins>%s
            </plugins>
          </build>
        </project>
        """
            .formatted(
                found("<junit.version>([^<]+)<", own),
                plugin("maven-resources-plugin", own)
                    + plugin("maven-compiler-plugin", own)
                    + plugin("maven-surefire-plugin", own)
                    + plugin("maven-jar-plugin", own)));
  }

  /** A plugin in the version that this project's own build uses. */
  private static String plugin(String name, String own) {
    String version = found("<artifactId>" + name + "</artifactId>\\s*<version>([^<]+)<", own);
    return "\n      <plugin><artifactId>%s</artifactId><version>%s</version></plugin>"
        .formatted(name, version);
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }
}

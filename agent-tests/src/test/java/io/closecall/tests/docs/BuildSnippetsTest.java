package io.closecall.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the README tells to put into a build, put into a build as it stands there. */
class BuildSnippetsTest {
  private static final Readme README = Readme.read();

  @OnEachJdk
  void theBuildFailsAtTheTestThatLeaks(Jdk jdk) throws IOException {
    Path folder = Artifacts.newFolder("snippets-" + jdk.feature());
    write(folder);
    Run run =
        Command.build(
            folder,
            Map.of("JAVA_HOME", jdk.home().toString()),
            List.of(
                Path.of(ofThisBuild("maven"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + repository(folder),
                "-Dmaven.test.failure.ignore",
                "verify"));
    assertEquals(0, run.exitCode(), run::toString);
    failsOnly("leaks", folder.resolve("target/surefire-reports/TEST-com.acme.LeakTest.xml"));
    failsOnly("leaks", folder.resolve("target/failsafe-reports/TEST-com.acme.LeakIT.xml"));
    assertEquals(2, Run.files(folder.resolve("target/leaks"), ".json").size(), run::toString);
    assertTrue(Files.size(folder.resolve("target/jacoco.exec")) > 0, run::toString);
  }

  private static void failsOnly(String test, Path report) {
    String text = Run.text(report);
    assertTrue(text.contains("tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"1\""), text);
    assertTrue(text.contains("in test com.acme.Leak"), text);
    assertTrue(text.contains("#" + test), text);
  }

  private static void write(Path folder) throws IOException {
    Path tests = Files.createDirectories(folder.resolve("src/test/java/com/acme"));
    String test =
        Files.readString(
            Artifacts.sources().resolveSibling("builds/jupiter/com/acme/LeakTest.java"));
    Files.writeString(tests.resolve("LeakTest.java"), test);
    Files.writeString(tests.resolve("LeakIT.java"), test.replace("LeakTest", "LeakIT"));
    String own = Files.readString(Path.of("../pom.xml"));
    String surefire = README.fenced("in-surefire", "xml").body();
    String others =
        README.fenced("with-jacoco", "xml").body() + README.fenced("in-failsafe", "xml").body();
    String junit =
        """
          <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <version>%s</version>
            <scope>test</scope>
          </dependency>
        """
            .formatted(found("<junit.version>([^<]+)<", own));
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.acme</groupId>
          <artifactId>orders</artifactId>
          <version>1</version>
        %s
        </project>
        """
            .formatted(
                surefire
                    .replace(
                        "</properties>",
                        "<maven.compiler.release>17</maven.compiler.release>"
                            + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>"
                            + "</properties>")
                    .replace("</dependencies>", junit + "</dependencies>")
                    .replace("</plugins>", others + "</plugins>")
                    .replace("</build>", versions(own) + "</build>")));
  }

  /**
   * Of plugins whose version the README leaves to the reader; of those that take the agent, none.
   */
  private static String versions(String own) {
    StringBuilder text = new StringBuilder("<pluginManagement><plugins>");
    for (String plugin :
        List.of(
            "maven-compiler-plugin",
            "maven-dependency-plugin",
            "maven-jar-plugin",
            "maven-resources-plugin")) {
      String version = found("<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]+)<", own);
      text.append(plugin(plugin, version));
    }
    return text.append("</plugins></pluginManagement>").toString();
  }

  private static String plugin(String name, String version) {
    return "<plugin><artifactId>"
        + name
        + "</artifactId><version>"
        + version
        + "</version></plugin>";
  }

  /**
   * A local repository that has the agent, as if it were published, and otherwise is the one of
   * this build, which stays as it is.
   */
  private static Path repository(Path folder) throws IOException {
    Path shared = Path.of(ofThisBuild("repository"));
    Path own = Files.createDirectories(folder.resolve("repository"));
    link(shared, own, "io");
    link(shared.resolve("io"), Files.createDirectories(own.resolve("io")), "closecall");
    Path project = Readme.project();
    Path closecall = own.resolve("io/closecall");
    Path parent = Files.createDirectories(closecall.resolve("closecall-parent/0.1.0"));
    Files.copy(project.resolve("pom.xml"), parent.resolve("closecall-parent-0.1.0.pom"));
    Path agent = Files.createDirectories(closecall.resolve("closecall/0.1.0"));
    Files.copy(Artifacts.agent(), agent.resolve("closecall-0.1.0.jar"));
    Files.copy(
        project.resolve("agent/target/dependency-reduced-pom.xml"),
        agent.resolve("closecall-0.1.0.pom"));
    return own;
  }

  private static void link(Path from, Path to, String exception) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : all.filter(path -> !path.endsWith(exception)).toList()) {
        Files.createSymbolicLink(to.resolve(each.getFileName()), each);
      }
    }
  }

  private static String ofThisBuild(String place) {
    return Objects.requireNonNull(System.getProperty("closecall." + place), place);
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }
}

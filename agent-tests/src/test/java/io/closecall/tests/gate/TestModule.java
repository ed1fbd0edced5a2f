package io.closecall.tests.gate;

import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A module of a build that does nothing but run compiled tests, with only an argLine. */
final class TestModule {
  private final String name;
  private final String tests;
  private final List<String> dependencies = new ArrayList<>();
  private String surefire = "3.6.1";
  private String options = "fail=leaked";
  private String configuration = "";
  private String plugins = "";
  private String argLine = "";
  private final List<String> platform = new ArrayList<>();
  private boolean modular;

  /** A module called {@code name} that runs the set {@code tests}. */
  TestModule(String name, String tests) {
    this.name = name;
    this.tests = tests;
  }

  /** One of Jupiter, in the version {@code jupiter}. */
  static TestModule jupiter(String name, String tests, String surefire, String jupiter) {
    return new TestModule(name, tests)
        .surefire(surefire)
        .dependency("org.junit.jupiter:junit-jupiter:" + jupiter);
  }

  String name() {
    return name;
  }

  TestModule surefire(String version) {
    surefire = version;
    return this;
  }

  /** {@code group:artifact:version}. */
  TestModule dependency(String coordinates) {
    dependencies.add(coordinates);
    return this;
  }

  /** What follows the agent's jar, besides the report's folder. */
  TestModule options(String agent) {
    options = agent;
    return this;
  }

  /** XML inside of Surefire's configuration. */
  TestModule configuration(String xml) {
    configuration = xml;
    return this;
  }

  /** XML of further plugins. */
  TestModule plugins(String xml) {
    plugins = xml;
    return this;
  }

  /** What stands before the agent. */
  TestModule argLine(String before) {
    argLine = before;
    return this;
  }

  /** A line of {@code junit-platform.properties}. */
  TestModule platform(String line) {
    platform.add(line);
    return this;
  }

  /** With a module descriptor of its own. */
  TestModule modular() {
    modular = true;
    return this;
  }

  void write(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("target/test-classes"));
    TestClasses.copy(tests, classes);
    if (!platform.isEmpty()) {
      Files.write(classes.resolve("junit-platform.properties"), platform);
    }
    if (modular) {
      TestClasses.copy("modular", Files.createDirectories(folder.resolve("target/classes")));
    }
    Files.createDirectories(folder.resolve("report"));
    String agent = "-javaagent:" + Artifacts.agent() + "=report=" + folder.resolve("report");
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.acme</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <dependencies>%s
          </dependencies>
          <build>
            <plugins>%s
              <plugin>
                <artifactId>maven-surefire-plugin</artifactId>
                <version>%s</version>
                <executions>
                  <execution>
                    <phase>test</phase>
                    <goals><goal>test</goal></goals>
                  </execution>
                </executions>
                <configuration>
                  <argLine>%s</argLine>
                  %s
                </configuration>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(
                name,
                String.join("", dependencies.stream().map(TestModule::xml).toList()),
                plugins,
                surefire,
                (argLine + " " + agent + "," + options).strip(),
                configuration));
  }

  private static String xml(String coordinates) {
    String[] parts = coordinates.split(":");
    return """

            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <scope>test</scope>
            </dependency>"""
        .formatted((Object[]) parts);
  }
}

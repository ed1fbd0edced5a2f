package io.closecall.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README is true: its program gives its report, its tables are the jar's, its links lead on.
 */
class ReadmeTest {

  private static final Readme README = Readme.read();

  @OnEachJdk
  void theCommandGivesTheReport(Jdk jdk) throws IOException {
    Readme.Block program = README.fenced("program", "java");
    Path folder = Artifacts.newFolder("readme-" + jdk.feature());
    Files.writeString(folder.resolve(program.name()), program.body());
    Files.copy(Artifacts.agent(), folder.resolve("closecall.jar"));
    Run run = Command.run(folder, command(jdk));
    RunAssert.assertThat(run).succeeded();
    String printed = Run.text(folder.resolve("stderr"));
    assertEquals(
        steady(README.fenced("report", "text").body()),
        steady(printed),
        () -> "the README's report is not what its command prints; on " + jdk + ":\n" + printed);
  }

  @Test
  void theOptionsAreThoseOfTheJar() {
    assertTable("options");
  }

  @Test
  void theKindsAreThoseOfTheJar() {
    assertTable("kinds");
  }

  @Test
  void theRulesAreThoseOfTheJar() {
    assertTable("rules");
  }

  @Test
  void bothCommandsOfTheBuildAreNamed() {
    Set<String> commands = new TreeSet<>(README.codeSpans());
    README.text().lines().map(line -> line.replaceFirst("^\\$ ", "")).forEach(commands::add);
    assertTrue(commands.contains("mvn -Pdemo verify"), "mvn -Pdemo verify");
    assertTrue(commands.contains("mvn verify"), "mvn verify");
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() {
    List<String> links = README.relativeLinks();
    assertFalse(links.isEmpty(), "no link at all");
    List<String> anchors = README.anchors();
    List<String> dead =
        links.stream()
            .filter(
                link ->
                    link.startsWith("#")
                        ? !anchors.contains(link.substring(1))
                        : !exists(link.replaceFirst("#.*", "")))
            .toList();
    assertEquals(List.of(), dead);
  }

  @Test
  void everyFileThatIsNamedExists() throws IOException {
    Set<String> names = fileNames();
    List<String> absent = new ArrayList<>();
    for (String span : README.codeSpans()) {
      boolean isPath = span.matches("(agent|agent-tests|sample-app)/[\\w./-]+");
      boolean isName = span.matches("[\\w-]+\\.(java|md|xml)");
      if ((isPath && !exists(span)) || (isName && !names.contains(span))) {
        absent.add(span);
      }
    }
    assertEquals(List.of(), absent);
  }

  private static List<String> command(Jdk jdk) {
    String line = README.fenced("command", "console").body().strip();
    assertTrue(line.matches("\\$ java [^\n]+"), () -> "one command of java expected: " + line);
    List<String> words = new ArrayList<>(List.of(line.substring(2).split(" +")));
    words.set(0, jdk.tool("java").toString());
    return words;
  }

  /**
   * Without what differs from run to run: how long things took, and the line of the log about a new
   * site, which is there when the collector came before the end.
   */
  private static String steady(String stderr) {
    return stderr
        .replaceAll("(?m)^\\[closecall\\] WARN closecall - leaked .*\\n", "")
        .replaceAll("\\b\\d[\\d.,]* ?(ms|s)\\b", "<time>")
        .strip();
  }

  private static void assertTable(String command) {
    Run run = Command.closecall(Jdks.running(), command, "--markdown");
    RunAssert.assertThat(run).succeeded();
    assertEquals(
        String.join("\n", run.stdout()),
        String.join("\n", README.between(command + ":begin", command + ":end")),
        "paste what java -jar agent/target/closecall.jar " + command + " --markdown prints");
  }

  private static boolean exists(String path) {
    return Files.exists(Readme.project().resolve(path));
  }

  private static Set<String> fileNames() throws IOException {
    try (Stream<Path> files = Files.walk(Readme.project())) {
      return files
          .filter(file -> !file.toString().contains("/target/"))
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }
}

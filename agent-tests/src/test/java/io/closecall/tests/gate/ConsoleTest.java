package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.gate.Console;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tests that no build tool runs. */
class ConsoleTest {
  private static final Path CONSOLE = Artifacts.library("junit-platform-console-standalone");

  @OnEachJdk
  void theConsoleTellsOfTheTestThatLeaks(Jdk jdk) throws IOException {
    Path folder = folder("console-" + jdk.feature(), "jupiter");
    Run run = console(jdk, folder, "fail=leaked");
    assertEquals(1, run.exitCode(), run::toString);
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("2 tests successful"), run::toString);
    assertTrue(said.contains("1 tests failed"), run::toString);
    assertTrue(
        said.contains("leaked file-input-stream × 1, opened at com.acme.LeakTest.leaks"),
        run::toString);
    assertEquals(
        List.of("com.acme.LeakTest#leaks"),
        run.report().findings().stream().map(each -> String.valueOf(each.scope())).toList());
  }

  /** It could not see the services; so nothing is offered to it, and the run is as it was. */
  @OnEachJdk
  void whereJUnitIsInAnotherLoaderTheRunIsLeftAlone(Jdk jdk) throws IOException {
    Path folder = Artifacts.newFolder("loader-" + jdk.feature());
    TestClasses.copy("quiet", Files.createDirectories(folder.resolve("classes")));
    Run run =
        Program.of(Console.class)
            .on(jdk)
            .options("gate=test")
            .arguments(
                CONSOLE.toString(),
                "execute",
                "--class-path",
                folder.resolve("classes").toString(),
                "--scan-class-path")
            .run();
    RunAssert.assertThat(run).exitedWith(0).saidNothingOnStderr();
    assertTrue(String.join("\n", run.stdout()).contains("1 tests successful"), run::toString);
  }

  /** What is loaded while the agent turns to JUnit is woven like all else. */
  @OnEachJdk
  void theFirstTestsAreWatchedToo(Jdk jdk) throws IOException {
    Path folder = folder("channels-" + jdk.feature(), "channels");
    Run run = console(jdk, folder, "fail=leaked");
    assertEquals(1, run.exitCode(), run::toString);
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("1 tests successful"), run::toString);
    assertTrue(said.contains("2 tests failed"), run::toString);
    assertTrue(run.report().kind("file-channel").opened() >= 3, run::toString);
  }

  /** Tests that pass must not hide that the gate is not the one that was meant. */
  @OnEachJdk
  void aGateThatCannotBeTrustedFailsTheRun(Jdk jdk) throws IOException {
    Path folder = folder("doubt-" + jdk.feature(), "quiet");
    Run run = console(jdk, folder, "fail=leaked", "rules=nope.rules");
    assertEquals(1, run.exitCode(), run::toString);
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("rules=nope.rules cannot be read"), run::toString);
    assertTrue(said.contains("1 tests failed"), run::toString);
  }

  /** Runs the classes of {@code folder} with these options. */
  private static Run console(Jdk jdk, Path folder, String... options) {
    return Command.run(
        folder,
        List.of(
            jdk.tool("java").toString(),
            Artifacts.agentFlag(folder.resolve("report"), List.of(options)),
            "-jar",
            CONSOLE.toString(),
            "execute",
            "--class-path",
            "classes",
            "--scan-class-path"));
  }

  private static Path folder(String name, String build) throws IOException {
    Path folder = Artifacts.newFolder(name);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    TestClasses.copy(build, Files.createDirectories(folder.resolve("classes")));
    return folder;
  }
}

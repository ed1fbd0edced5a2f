package io.closecall.tests.gate;

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
import java.util.TreeMap;

/** A baseline where tests fail one by one. */
class KnownInTestsTest {
  private static final Path CONSOLE = Artifacts.library("junit-platform-console-standalone");
  private static final String EXCEEDED =
      "the baseline accepts 1 of com.acme.KnownTest.drop (file-input-stream), not 2";

  /** Only what nothing else accepts counts against the baseline, while tests run and at the end. */
  @OnEachJdk
  void whatIsAcceptedOtherwiseUsesNoneOfIt(Jdk jdk) throws IOException {
    Run run = run(jdk, "gate=test", ".*(a[123]|b1).*");
    assertTrue(String.join("\n", run.stdout()).contains("4 tests successful"), run::toString);
    assertEquals(
        Map.of(
            "a1expected", "expected",
            "a2ignored", "ignored",
            "a3suppressed", "suppressed",
            "b1known", "baseline"),
        accepted(run));
  }

  @OnEachJdk
  void theTestThatExceedsItSaysSo(Jdk jdk) throws IOException {
    Run run = run(jdk, "gate=test", ".*");
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("4 tests successful"), said);
    assertTrue(said.contains("1 tests failed"), said);
    assertTrue(said.contains(EXCEEDED), said);
  }

  @OnEachJdk
  void theRunThatExceedsItSaysSo(Jdk jdk) throws IOException {
    Run run = run(jdk, "gate=run", ".*");
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("5 tests successful"), said);
    assertTrue(said.contains(EXCEEDED), said);
  }

  private static Map<String, String> accepted(Run run) {
    Map<String, String> accepted = new TreeMap<>();
    run.report()
        .findings()
        .forEach(
            each ->
                accepted.put(
                    String.valueOf(each.scope()).replaceFirst(".*#", ""),
                    String.valueOf(each.accepted())));
    return accepted;
  }

  private static Run run(Jdk jdk, String gate, String methods) throws IOException {
    Path known = folder(jdk).resolve("known.txt");
    Run before = run(jdk, List.of("gate=report"), ".*b1.*");
    String print = before.report().findings().get(0).fingerprint();
    Files.writeString(known, print + " file-input-stream 1 com.acme.KnownTest.drop\n");
    Path accepted = known.resolveSibling("accepted.txt");
    Files.writeString(accepted, "leak:com.acme.KnownTest.a3suppressed\n");
    return run(
        jdk,
        List.of("fail=leaked", gate, "baseline=" + known, "suppressions=" + accepted),
        methods);
  }

  private static Run run(Jdk jdk, List<String> options, String methods) throws IOException {
    Path folder = folder(jdk);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    TestClasses.copy("known", Files.createDirectories(folder.resolve("classes")));
    return Command.run(
        folder,
        List.of(
            jdk.tool("java").toString(),
            Artifacts.agentFlag(folder.resolve("report"), options),
            "-jar",
            CONSOLE.toString(),
            "execute",
            "--class-path",
            "classes",
            "--scan-class-path",
            "--include-methodname=" + methods));
  }

  private static Path folder(Jdk jdk) throws IOException {
    return Artifacts.newFolder("known-" + jdk.feature());
  }
}

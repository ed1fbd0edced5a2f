package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What annotations of tests accept is told apart from what is new. */
class AnnotationsTest {
  private static final Path CONSOLE = Artifacts.library("junit-platform-console-standalone");

  @OnEachJdk
  void whatTestsAcceptIsNoNewLeak(Jdk jdk) throws IOException {
    Run run = run(jdk, "annotated", "fail=leaked");
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("5 tests successful"), run::toString);
    assertTrue(said.contains("2 tests failed"), run::toString);
    assertTrue(
        said.contains("expected were 1 file-input-stream, found are 2 (one, no more)"),
        run::toString);
    assertEquals(
        Map.of(
            "expected", "expected: until the parser is replaced",
            "expectedAgain", "expected: one a round",
            "ignored", "ignored: the driver's",
            "moreThanExpected", "null: null",
            "notIgnored", "null: null"),
        accepted(run));
    String text = Run.text(run.reportFiles(".txt").get(0));
    assertTrue(
        text.startsWith(
            "closecall: 3 new resources leaked, in 1 place; accepted: 4 expected, 1 ignored\n"),
        text);
    String place = " × 1, opened at com.acme.AnnotatedTest.drop(AnnotatedTest.java:12)";
    assertTrue(
        text.contains(
            "\n   expected   leaked file-input-stream"
                + place
                + ", in test com.acme.AnnotatedTest#expected (until the parser is replaced)\n"),
        text);
    assertTrue(
        text.contains(
            "\n   ignored    leaked file-input-stream"
                + place
                + ", in test com.acme.AnnotatedTest#ignored (the driver's)\n"),
        text);
    assertFalse(text.contains("3. leaked"), text);
    String page = Run.text(run.reportFiles(".html").get(0));
    assertTrue(page.contains("<h2>3 new resources leaked"), page);
    assertTrue(page.contains("<li><strong>ignored</strong> 1 × file-input-stream leaked"), page);
    assertTrue(
        page.contains("<code>com.acme.AnnotatedTest#ignored</code>: the driver&#39;s</li>"), page);
  }

  /** Where tests are only named, what they say of their leaks holds too. */
  @OnEachJdk
  void theSameWhereNothingFails(Jdk jdk) throws IOException {
    Run run = run(jdk, "annotated", "gate=report");
    assertTrue(String.join("\n", run.stdout()).contains("7 tests successful"), run::toString);
    Map<String, String> accepted = accepted(run);
    assertEquals("expected: one a round", accepted.get("expectedAgain"), run::toString);
    assertEquals("ignored: the driver's", accepted.get("ignored"), run::toString);
    assertEquals("null: null", accepted.get("moreThanExpected"), run::toString);
    assertTrue(
        String.join("\n", run.stderr())
            .contains("closecall: 3 new resources leaked, in 1 place; accepted: 4 expected"),
        run::toString);
  }

  /** A number is one of each round, whatever fails. */
  @OnEachJdk
  void aTestIsJudgedByTheSameWordsInEveryMode(Jdk jdk) throws IOException {
    for (String gate : List.of("test", "class", "run", "report")) {
      Run run = run(jdk, "rounds", "gate=" + gate);
      assertEquals(
          Map.of(
              "parameterized", "expected: one a parameter",
              "repeated", "expected: two a round",
              "repeatedWithOneMore", "null: null",
              "made", "expected: the second does",
              "madeWithOneMore", "null: null",
              "making", "expected: the factory's own",
              "deep", "ignored: all inside",
              "deepOfAnother", "null: null"),
          accepted(run),
          () -> gate + run);
      String said = String.join("\n", run.stdout());
      // of the tests, only those by which something is too much
      Map<String, Long> failures = Map.of("test", 2L, "class", 0L, "run", 3L, "report", 0L);
      assertTrue(said.contains(" " + failures.get(gate) + " tests failed"), () -> gate + run);
    }
  }

  @OnEachJdk
  void whatIsNoKindIsToldWithWhatWasMeant(Jdk jdk) throws IOException {
    Run run = run(jdk, "misnamed", "fail=leaked");
    String said = String.join("\n", run.stdout());
    assertTrue(said.contains("2 tests failed"), run::toString);
    assertTrue(
        said.contains(
            "expected were 1 file-inptu-stream, found are 0 (mistyped);"
                + " did you mean file-input-stream?"),
        run::toString);
    assertTrue(
        said.contains(
            "expected were 1 file-input-stream, found are 0 (mended since);"
                + " lower the count or remove @ExpectedLeaks"),
        run::toString);
    List<String> warned =
        run.stderr().stream().filter(line -> line.contains("@IgnoredKinds")).toList();
    assertEquals(1, warned.size(), run::toString);
    assertTrue(
        warned
            .get(0)
            .endsWith("executor-servise\") names no kind; did you mean \"executor-service\"?"),
        run::toString);
  }

  /** By the name of the test, what accepts its leaks, and why. */
  private static Map<String, String> accepted(Run run) {
    Map<String, String> accepted = new TreeMap<>();
    run.report()
        .findings()
        .forEach(
            each ->
                accepted.put(
                    String.valueOf(each.scope()).replaceFirst(".*#", ""),
                    each.accepted() + ": " + each.acceptedBecause()));
    return accepted;
  }

  private static Run run(Jdk jdk, String classes, String gate) throws IOException {
    Path folder = Artifacts.newFolder(classes + "-" + jdk.feature());
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    TestClasses.copy(classes, Files.createDirectories(folder.resolve("classes")));
    return Command.run(
        folder,
        List.of(
            jdk.tool("java").toString(),
            Artifacts.agentFlag(folder.resolve("report"), List.of(gate, "formats=text,html")),
            "-jar",
            CONSOLE.toString(),
            "execute",
            "--class-path",
            "classes",
            "--scan-class-path"));
  }
}

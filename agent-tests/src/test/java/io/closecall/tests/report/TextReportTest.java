package io.closecall.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.closecall.programs.agent.Leaking;
import io.closecall.report.TextReport;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report on the screen. */
class TextReportTest {

  private static final String ESCAPE = "\u001b[";

  @Test
  void aSuspicionIsNoCertainty() throws IOException {
    String text =
        written(
            Surveys.finding(Verdict.LEAKED, 3, "com.acme.Foo.load(Foo.java:3)"),
            Surveys.finding(Verdict.HELD, 2, "com.acme.Bar.load(Bar.java:3)"));
    List<String> heads = text.lines().filter(line -> line.matches("\\d+\\. .*")).toList();
    assertEquals(
        List.of(
            "1. leaked socket × 3 (certain: never closed; freed when the garbage collector came)",
            "2. held socket × 2 (suspected: still open at the end)"),
        heads);
  }

  @Test
  void whatRunsTestsIsNotWhatMatters() throws IOException {
    String text =
        written(
            Surveys.finding(
                Verdict.LEAKED,
                List.of(
                    "com.acme.Foo.load(Foo.java:3)",
                    "java.util.ArrayList.forEach(ArrayList.java:1511)",
                    "com.acme.FooTest.loads(FooTest.java:12)",
                    "java.lang.reflect.Method.invoke(Method.java:569)",
                    "org.junit.platform.commons.util.ReflectionUtils.invokeMethod(ReflectionUtils.java:767)",
                    "com.acme.Runner.main(Runner.java:1)")));
    List<String> lines = text.lines().map(String::strip).toList();
    int where = lines.indexOf("where   com.acme.Foo.load(Foo.java:3)");
    assertEquals(
        List.of(
            "… 1 frame of the JDK", "com.acme.FooTest.loads(FooTest.java:12)", "… 3 more frames"),
        lines.subList(where + 1, where + 4),
        text);
  }

  @OnEachJdk
  void onATerminalItHasColours(Jdk jdk) {
    String said = onATerminal(jdk, Map.of("TERM", "xterm", "NO_COLOR", ""));
    assertTrue(said.contains(ESCAPE + "1;31m1. leaked file-input-stream"), said);
  }

  @OnEachJdk
  void noColourIsObeyed(Jdk jdk) {
    String said = onATerminal(jdk, Map.of("TERM", "xterm", "NO_COLOR", "1"));
    assertTrue(said.contains("1. leaked file-input-stream"), said);
    assertFalse(said.contains(ESCAPE), said);
  }

  @OnEachJdk
  void inAFileItHasNone(Jdk jdk) {
    Run run = Program.of(Leaking.class).on(jdk).environment("TERM", "xterm").run();
    String said = String.join("\n", run.stderr());
    assertTrue(said.contains("1. leaked file-input-stream"), said);
    assertFalse(said.contains(ESCAPE), said);
  }

  /** What a run shows on a terminal, stdout and stderr together. */
  private static String onATerminal(Jdk jdk, Map<String, String> environment) {
    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script), "there is no " + script + " to make a terminal");
    Path folder = Artifacts.newFolder("terminal");
    String java =
        String.join(
            " ",
            jdk.tool("java").toString(),
            Artifacts.agentFlag(folder.resolve("report"), List.of("stacks=all")),
            "-cp",
            Artifacts.programs().toString(),
            Leaking.class.getName());
    Run run =
        Command.run(folder, environment, List.of(script.toString(), "-qec", java, "/dev/null"));
    assertEquals(0, run.exitCode(), run::toString);
    return String.join("\n", run.stdout());
  }

  private static String written(io.closecall.verdict.Finding... findings) throws IOException {
    StringBuilder out = new StringBuilder();
    TextReport.write(Samples.survey(1, findings), out);
    return out.toString();
  }
}

package io.closecall.bench;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Two thousand quick tests, each of which opens, reads and closes a file, run by JUnit's console:
 * without the agent, with it but for the gate, and with the gate.
 */
final class GateCost {
  private static final int CLASSES = 20;
  private static final int TESTS = 100;
  private static final List<String> LABELS = List.of("no agent", "gate=off", "fail=leaked");

  private final Jdk jdk;
  private final Path tests;
  private final List<List<Double>> millis =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  GateCost(Jdk jdk) throws IOException {
    this.jdk = jdk;
    this.tests = compile(Artifacts.newFolder("gate-cost"));
  }

  /** The first round only brings files into the page cache. */
  void measure(int rounds) throws IOException, InterruptedException {
    List<List<String>> flags =
        List.of(List.of(), List.of(agent("gate=off")), List.of(agent("fail=leaked")));
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < flags.size(); i++) {
        int at = (i + round + flags.size()) % flags.size();
        double took = run(flags.get(at));
        if (round >= 0) {
          millis.get(at).add(took);
        }
      }
    }
    System.out.println("  gate on " + jdk + " done");
  }

  private static String agent(String options) {
    return "-javaagent:" + Artifacts.agent() + "=" + options;
  }

  private double run(List<String> agent) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(agent);
    command.addAll(
        List.of(
            "-jar",
            Artifacts.library("junit-platform-console-standalone").toString(),
            "execute",
            "--class-path",
            tests.toString(),
            "--scan-class-path",
            "--details=none",
            "--disable-banner"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(tests.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long took = System.nanoTime() - start;
    if (exit != 0) {
      throw new IllegalStateException("exit code " + exit + " of " + command);
    }
    return took / 1e6;
  }

  private static Path compile(Path folder) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-d",
                folder.toString(),
                "-cp",
                Artifacts.library("junit-platform-console-standalone").toString()));
    Files.writeString(folder.resolve("small.txt"), "small");
    for (int i = 0; i < CLASSES; i++) {
      Path source = folder.resolve("Quick" + i + "Test.java");
      Files.writeString(source, source(i));
      arguments.add(source.toString());
    }
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))
        != 0) {
      throw new IllegalStateException("javac " + arguments);
    }
    return folder;
  }

  private static String source(int number) {
    StringBuilder text =
        new StringBuilder("import org.junit.jupiter.api.Test;\n\nclass Quick")
            .append(number)
            .append("Test {\n");
    for (int i = 0; i < TESTS; i++) {
      text.append("  @Test void test").append(i).append("() throws Exception {\n");
      text.append("    try (var in = new java.io.FileInputStream(\"small.txt\")) {\n");
      text.append("      in.read();\n    }\n  }\n");
    }
    return text.append("}\n").toString();
  }

  String rows() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LABELS.size(); i++) {
      text.append("| ").append(jdk).append(", ").append(LABELS.get(i)).append(" | ");
      text.append(String.format(Locale.ROOT, "%.0f", Spread.of(millis.get(i)).median()));
      text.append(" | ").append(i == 0 ? "- | - | -" : more(i).cells("%+.0f")).append(" |\n");
    }
    return text.toString();
  }

  /** What {@code one} took longer than no agent in the same round. */
  private Spread more(int one) {
    return Spread.of(
        Stream.iterate(0, round -> round < millis.get(one).size(), round -> round + 1)
            .map(round -> millis.get(one).get(round) - millis.get(0).get(round))
            .toList());
  }

  static String head() {
    return "| 2,000 quick tests, whole process | ms | more than none | min | max |\n"
        + "|---|--:|--:|--:|--:|\n";
  }
}

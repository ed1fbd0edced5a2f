package io.closecall.bench;

import io.closecall.programs.agent.Hello;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Hello World as a whole process: without an agent, with an empty one, with Closecall. */
final class Startup {
  private static final String NOTHING = "- | - | -";

  private final Jdk jdk;
  private final List<List<String>> flags;
  private final List<List<Double>> millis =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  Startup(Jdk jdk, Path emptyAgent) {
    this.jdk = jdk;
    this.flags =
        List.of(
            List.of(),
            List.of("-javaagent:" + emptyAgent),
            List.of("-javaagent:" + Artifacts.agent()));
  }

  /** The first round only brings files into the page cache. */
  void measure(int rounds) throws IOException, InterruptedException {
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < flags.size(); i++) {
        int at = (i + round + flags.size()) % flags.size();
        double took = run(flags.get(at));
        if (round >= 0) {
          millis.get(at).add(took);
        }
      }
    }
    System.out.println("  start-up on " + jdk + " done");
  }

  private double run(List<String> agent) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    command.addAll(agent);
    command.addAll(List.of("-cp", Artifacts.programs().toString(), Hello.class.getName()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("CLOSECALL_"));
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long took = System.nanoTime() - start;
    if (exit != 0) {
      throw new IllegalStateException("exit code " + exit + " of " + command);
    }
    return took / 1e6;
  }

  String rows() {
    StringBuilder text = new StringBuilder();
    List<String> labels = List.of("no agent", "an empty agent", "Closecall");
    for (int i = 0; i < labels.size(); i++) {
      text.append("| ").append(jdk).append(", ").append(labels.get(i)).append(" | ");
      text.append(String.format(Locale.ROOT, "%.0f", Spread.of(millis.get(i)).median()));
      text.append(" | ").append(i == 0 ? NOTHING : more(i, 0).cells("%+.0f"));
      text.append(" | ").append(i < 2 ? NOTHING : more(i, 1).cells("%+.0f"));
      text.append(" |\n");
    }
    return text.toString();
  }

  /** What {@code one} took longer than {@code other} in the same round. */
  private Spread more(int one, int other) {
    return Spread.of(
        Stream.iterate(0, round -> round < millis.get(one).size(), round -> round + 1)
            .map(round -> millis.get(one).get(round) - millis.get(other).get(round))
            .toList());
  }

  static String head() {
    return "| Hello World, whole process | ms | more than none | min | max "
        + "| more than empty | min | max |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";
  }
}

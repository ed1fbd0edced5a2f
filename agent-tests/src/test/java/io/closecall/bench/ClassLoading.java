package io.closecall.bench;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Loading an application of 5,000 classes: without agent, with it, and with a rule for them. */
final class ClassLoading {
  private final Jdk jdk;
  private final Path application;
  private final List<List<Double>> millis =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final List<List<Double>> firstObjects =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  ClassLoading(Jdk jdk, Path application) {
    this.jdk = jdk;
    this.application = application;
  }

  /** The first round only brings files into the page cache. */
  void measure(int rounds) throws IOException, InterruptedException {
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < millis.size(); i++) {
        int at = (i + round + millis.size()) % millis.size();
        List<String> took = run(at).lines().toList();
        if (round >= 0) {
          millis.get(at).add(Long.parseLong(took.get(0)) / 1e6);
          firstObjects.get(at).add(Long.parseLong(took.get(1)) / 1e6);
        }
      }
    }
    System.out.println("  class loading on " + jdk + " done");
  }

  private String run(int variant) throws IOException, InterruptedException {
    Path folder = Artifacts.newFolder("class-loading");
    List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
    if (variant > 0) {
      List<String> options = variant == 1 ? List.of() : List.of("track=com.acme.**");
      command.add(Artifacts.agentFlag(folder, options));
    }
    command.addAll(List.of("-cp", application.toString(), Application.MAIN));
    Path out = folder.resolve("stdout");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("CLOSECALL_"));
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("exit code " + exit + " of " + command);
    }
    if (variant == 2) {
      requireAtWork(folder);
    }
    return Run.text(out);
  }

  /** A rule that fits nothing costs nothing. */
  private static void requireAtWork(Path folder) {
    Report report = Report.parse(Run.text(Run.files(folder, ".json").get(0)));
    long closed = report.kind("closeable").closed();
    if (closed != Application.closeables()) {
      throw new IllegalStateException(closed + " of the closeables were seen to be closed");
    }
  }

  String rows() {
    StringBuilder text = new StringBuilder();
    List<String> labels = List.of("no agent", "Closecall", "Closecall with track=com.acme.\\*\\*");
    for (int i = 0; i < labels.size(); i++) {
      text.append("| ").append(jdk).append(", ").append(labels.get(i)).append(" | ");
      text.append(String.format(Locale.ROOT, "%.0f", Spread.of(millis.get(i)).median()));
      text.append(" | ").append(i == 0 ? "- | - | -" : ratio(i, 0).cells("%.2f"));
      text.append(" | ").append(i < 2 ? "- | - | -" : ratio(i, 1).cells("%.2f"));
      text.append(" | ");
      text.append(String.format(Locale.ROOT, "%.0f", Spread.of(firstObjects.get(i)).median()));
      text.append(" |\n");
    }
    return text.toString();
  }

  /** How many times as long {@code one} took as {@code other} in the same round. */
  private Spread ratio(int one, int other) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < millis.get(one).size(); round++) {
      ratios.add(millis.get(one).get(round) / millis.get(other).get(round));
    }
    return Spread.of(ratios);
  }

  static String head() {
    return "| "
        + Application.classes()
        + " classes loaded, CPU of the loading thread | ms | to no agent | min | max | to no rule | min | max | first objects, ms |\n"
        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  }
}

package io.closecall.bench;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs everything and prints the tables, which also go to {@code results.md} in the working
 * directory. {@code -Dclosecall.bench=short} takes about a minute and measures nothing reliably.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    Effort effort = Effort.chosen();
    long start = System.nanoTime();
    List<Startup> startups = startups(effort);
    List<ClassLoading> loadings = loadings(effort);
    List<GateCost> gates = gates(effort);
    List<Comparison> comparisons = comparisons(effort);

    StringBuilder text = new StringBuilder(conditions(effort));
    for (Comparison each : comparisons) {
      text.append('\n').append(each.table());
    }
    text.append('\n').append(Startup.head());
    startups.forEach(each -> text.append(each.rows()));
    text.append('\n').append(ClassLoading.head());
    loadings.forEach(each -> text.append(each.rows()));
    text.append('\n').append(GateCost.head());
    gates.forEach(each -> text.append(each.rows()));
    Files.writeString(Path.of("results.md"), text);
    System.out.printf(
        Locale.ROOT, "%n%s%n%d s%n", text, (System.nanoTime() - start) / 1_000_000_000);
  }

  private static List<Startup> startups(Effort effort) throws IOException, InterruptedException {
    Path emptyAgent = EmptyAgent.writeTo(Path.of("empty-agent.jar").toAbsolutePath());
    List<Startup> startups = new ArrayList<>();
    for (Jdk jdk : Jdks.installed()) {
      Startup startup = new Startup(jdk, emptyAgent);
      startup.measure(effort.startups());
      startups.add(startup);
    }
    return startups;
  }

  private static List<ClassLoading> loadings(Effort effort)
      throws IOException, InterruptedException {
    Path application = Application.pack(Artifacts.newFolder("application"));
    List<ClassLoading> loadings = new ArrayList<>();
    for (Jdk jdk : Jdks.installed()) {
      ClassLoading loading = new ClassLoading(jdk, application);
      loading.measure(effort.startups());
      loadings.add(loading);
    }
    return loadings;
  }

  private static List<GateCost> gates(Effort effort) throws IOException, InterruptedException {
    List<GateCost> gates = new ArrayList<>();
    for (Jdk jdk : Jdks.installed()) {
      GateCost gate = new GateCost(jdk);
      gate.measure(effort.startups());
      gates.add(gate);
    }
    return gates;
  }

  private static List<Comparison> comparisons(Effort effort) throws RunnerException {
    Comparison shallow = Comparison.ofFileOpening(10);
    Comparison deep = Comparison.ofFileOpening(60);
    Comparison recording = Comparison.ofRecording();
    Comparison memory = Comparison.ofQuery("memory");
    Comparison server = Comparison.ofQuery("server");
    Comparison ledger = Comparison.ofLedger();
    for (int round = 0; round < effort.rounds(); round++) {
      System.out.println("round " + (round + 1) + " of " + effort.rounds());
      shallow.round(round, effort);
      deep.round(round, effort);
      recording.round(round, effort);
      if (round < effort.ledgerRounds()) {
        ledger.round(round, effort);
        memory.round(round, effort);
        server.round(round, effort);
      }
    }
    return List.of(shallow, deep, recording, memory, server, ledger);
  }

  private static String conditions(Effort effort) {
    return String.format(
        Locale.ROOT,
        "`mvn -Pbench verify` on %s %s, %s, %d CPUs, load %.1f. Medians of %d rounds (ledger and JDBC %d,"
            + " start-up and class loading %d), every variant in a fresh JVM. A ratio is taken within a round, to the"
            + " table's first row; CPU is the whole JVM's, the agent's threads and the collector"
            + " included.%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        effort.rounds(),
        effort.ledgerRounds(),
        effort.startups());
  }
}

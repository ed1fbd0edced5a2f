package io.closecall.bench;

import io.closecall.tests.harness.Artifacts;
import java.nio.file.Path;
import java.util.List;

/** How a JVM is started. */
enum Variant {
  OFF("agent off", ""),
  NONE("stacks=none", "none"),
  BUDGET("stacks=budget", "budget"),
  ALL("stacks=all", "all");

  private final String label;
  private final String stacks;

  Variant(String label, String stacks) {
    this.label = label;
    this.stacks = stacks;
  }

  String label() {
    return label;
  }

  /** The JVM flags for it; the agent's report goes to {@code reports}. */
  List<String> flags(Path reports) {
    return this == OFF
        ? List.of()
        : List.of(Artifacts.agentFlag(reports, List.of("log=off", "stacks=" + stacks)));
  }
}

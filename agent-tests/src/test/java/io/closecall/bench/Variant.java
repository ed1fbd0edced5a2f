package io.closecall.bench;

import io.closecall.tests.harness.Artifacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM is started. */
enum Variant {
  OFF("agent off", "", ""),
  NONE("stacks=none", "none", ""),
  BUDGET("stacks=budget", "budget", ""),
  ALL("stacks=all", "all", ""),
  RECORDING("recording, agent off", "", "settings=default"),
  RECORDED("recording, stacks=budget", "budget", "settings=default"),
  OPENINGS(
      "recording with each opening, stacks=budget",
      "budget",
      "settings=default,+closecall.ResourceOpened#enabled=true");

  /** Those that say what stacks cost. */
  static final List<Variant> OF_STACKS = List.of(OFF, NONE, BUDGET, ALL);

  /** Those that say what recordings cost. */
  static final List<Variant> OF_RECORDINGS = List.of(OFF, BUDGET, RECORDING, RECORDED, OPENINGS);

  private final String label;
  private final String stacks;
  private final String recording;

  Variant(String label, String stacks, String recording) {
    this.label = label;
    this.stacks = stacks;
    this.recording = recording;
  }

  String label() {
    return label;
  }

  /** Whether the agent is on. */
  boolean isOn() {
    return !stacks.isEmpty();
  }

  /** The JVM flags for it; the agent's report goes to {@code reports}. */
  List<String> flags(Path reports) {
    List<String> flags = new ArrayList<>();
    if (!recording.isEmpty()) {
      flags.add("-XX:StartFlightRecording:" + recording);
      flags.add("-Xlog:jfr+startup=off");
    }
    if (isOn()) {
      flags.add(Artifacts.agentFlag(reports, List.of("log=off", "stacks=" + stacks)));
    }
    return flags;
  }
}

package io.closecall.jmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.rules.IResult;
import org.openjdk.jmc.flightrecorder.rules.IRule;
import org.openjdk.jmc.flightrecorder.rules.ResultProvider;
import org.openjdk.jmc.flightrecorder.rules.RuleRegistry;
import org.openjdk.jmc.flightrecorder.rules.Severity;

/** The rule as JDK Mission Control finds and runs it. */
class LeakRuleTest {

  @Name("closecall.ResourceLeak")
  static final class Leak extends Event {
    @Label("Site")
    @Nullable String site;

    @Label("Kind")
    @Nullable String kind;

    @Label("Count")
    long count;

    static void commit(String kind, @Nullable String site, long count) {
      Leak leak = new Leak();
      leak.kind = kind;
      leak.site = site;
      leak.count = count;
      leak.commit();
    }
  }

  @TempDir Path folder;

  @Test
  void leaksAreAddedUpAndTheWorstPlaceIsNamed() throws Exception {
    IResult result =
        result(
            () -> {
              Leak.commit("socket", "com.acme.Feed.open(Feed.java:7)", 3);
              Leak.commit("file-input-stream", "com.acme.Orders.load(Orders.java:12)", 2);
              Leak.commit("file-input-stream", "com.acme.Orders.load(Orders.java:12)", 9);
              Leak.commit("timer", null, 1);
            });
    assertEquals(Severity.WARNING, result.getSeverity());
    assertEquals("15 resources leaked, from 3 places", result.getSummary());
    String most = "(11): file-input-stream, opened at com.acme.Orders.load(Orders.java:12)";
    assertTrue(result.getExplanation().endsWith(most), result.getExplanation());
  }

  @Test
  void oneIsOne() throws Exception {
    IResult result = result(() -> Leak.commit("socket", "com.acme.Feed.open(Feed.java:7)", 1));
    assertEquals("1 resource leaked, from 1 place", result.getSummary());
  }

  @Test
  void aRunWithoutLeaksIsAllRight() throws Exception {
    IResult result = result(() -> {});
    assertEquals(Severity.OK, result.getSeverity());
  }

  private IResult result(Runnable run) throws Exception {
    Path file = folder.resolve("run.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(Leak.class);
      recording.start();
      run.run();
      recording.stop();
      recording.dump(file);
    }
    IRule rule =
        RuleRegistry.getRules().stream()
            .filter(each -> each.getId().equals("closecall.ResourceLeaks"))
            .findFirst()
            .orElseThrow();
    var evaluation =
        rule.createEvaluation(
            JfrLoaderToolkit.loadEvents(file.toFile()),
            IPreferenceValueProvider.DEFAULT_VALUES,
            new ResultProvider());
    evaluation.run();
    return evaluation.get();
  }
}

package io.closecall.tests.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.structure.Settled;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the agent costs a program at start, counted in classes instead of milliseconds: a program
 * without leaks, reports and recordings, which lives long enough for all that the agent does then.
 */
class StartupTest {

  /**
   * Of the agent and its libraries; two a kind, and the kinds are the most of them. A dozen are
   * loaded by the agent's threads after the start.
   */
  private static final int MOST_CLASSES = 245;

  private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: ");
  private static final Pattern LAZY =
      Pattern.compile("(jdk\\.jfr|io\\.closecall\\.shaded\\.(slf4j|gson|picocli))\\..*");

  private static final Map<Jdk, List<String>> RUNS = new ConcurrentHashMap<>();

  @OnEachJdk
  void noLambdaOfTheAgentIsLinked(Jdk jdk) {
    assertEquals(List.of(), ours(jdk).stream().filter(name -> name.contains("$$Lambda")).toList());
  }

  /** What links {@code equals} and {@code hashCode} of a record, with all that this takes. */
  @OnEachJdk
  void noRecordIsAKeyOfAMap(Jdk jdk) {
    assertFalse(loaded(jdk).contains("java.lang.runtime.ObjectMethods"));
  }

  @OnEachJdk
  void jfrLoggingJsonAndTheCommandLineAreNotLoaded(Jdk jdk) {
    List<String> loaded = loaded(jdk);
    assertEquals(List.of(), loaded.stream().filter(LAZY.asMatchPredicate()).toList());
  }

  @OnEachJdk
  void theAgentLoadsFewClasses(Jdk jdk) {
    List<String> ours = ours(jdk);
    assertTrue(ours.contains("io.closecall.launch.Agent"), "the agent did not run");
    assertTrue(
        ours.size() <= MOST_CLASSES,
        () -> ours.size() + " classes, allowed are " + MOST_CLASSES + ": " + ours);
  }

  private static List<String> ours(Jdk jdk) {
    return loaded(jdk).stream()
        .filter(name -> name.startsWith("io.closecall.") && !name.equals(Settled.class.getName()))
        .toList();
  }

  private static List<String> loaded(Jdk jdk) {
    return RUNS.computeIfAbsent(jdk, StartupTest::run);
  }

  private static List<String> run(Jdk jdk) {
    // without the report= that the harness would add
    Run run =
        Program.of(Settled.class)
            .on(jdk)
            .withoutAgent()
            .flags("-javaagent:" + Artifacts.agent(), "-Xlog:class+load:file=loaded")
            .run();
    RunAssert.assertThat(run).succeeded().printed("settled").saidNothingOnStderr();
    return Run.text(run.folder().resolve("loaded"))
        .lines()
        .map(LOADED::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .toList();
  }
}

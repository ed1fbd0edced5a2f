package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.programs.agent.EachKind;
import io.closecall.programs.contract.Specimen;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.kinds.Specimens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Counts of the report against counts that a program kept. What the JDK opens for itself is counted
 * too: what it opens once, for the classes that are loaded, is the same in a short and in a long
 * run, so that it is the difference of the two that must agree; and kinds that are made of others
 * run apart from those, with only their own kinds watched.
 */
class EachKindTest {

  /** Opening one of these opens some of the others. */
  private static final Set<String> ELSEWHERE = Set.of("structured-task-scope", "jdbc-result-set");

  private static final Set<String> MADE_OF_OTHERS =
      Set.of(
          "async-channel-group",
          "datagram-socket",
          "file-handler",
          "http-client",
          "http-response",
          "http-server",
          "image-stream",
          "jdbc-connection",
          "jmx-connector",
          "jmx-connector-server",
          "ldap-context",
          "url-class-loader",
          "zip-file",
          "zip-file-system");

  /** The JDK opens a pool inside each. */
  private static final String SHELL = "SingleThreadExecutors";

  private static final String THREAD = "thread";

  private static final Program PROGRAM =
      Program.of(EachKind.class).libraries("h2").options("stacks=all");

  /** The counts of a kind, from the program's line or from the report. */
  private record Count(String kind, long opened, long closed, long leaked, long open) {

    static Count printed(String line) {
      String[] words = line.split(" ", -1);
      return new Count(
          words[0],
          Long.parseLong(words[1]),
          Long.parseLong(words[2]),
          Long.parseLong(words[3]),
          Long.parseLong(words[4]));
    }

    static Count reported(Report report, String id) {
      Report.KindCount count = report.kind(id);
      return new Count(id, count.opened(), count.closed(), count.leaked(), count.open());
    }

    Count plus(Count other) {
      return minus(new Count(kind, -other.opened, -other.closed, -other.leaked, -other.open));
    }

    Count minus(Count other) {
      return new Count(
          kind,
          opened - other.opened,
          closed - other.closed,
          leaked - other.leaked,
          open - other.open);
    }
  }

  @OnEachJdk
  void kindsMadeOfNothingElse(Jdk jdk) {
    countsAgree(jdk, kind -> !MADE_OF_OTHERS.contains(kind) && !kind.equals(THREAD));
  }

  @OnEachJdk
  void kindsMadeOfOthers(Jdk jdk) {
    countsAgree(jdk, MADE_OF_OTHERS::contains);
  }

  /** Whatever is opened may start threads. */
  @OnEachJdk
  void threads(Jdk jdk) {
    countsAgree(jdk, THREAD::equals);
  }

  /**
   * Statistics are no findings, CUDA is counted by its driver, scopes of tasks are still a preview,
   * and a result set has a statement, which would be reported beside it.
   */
  @Test
  void noneIsForgotten() {
    Set<String> counted = new TreeSet<>();
    Jdks.installed()
        .forEach(jdk -> Specimens.on(jdk).forEach(specimen -> counted.add(specimen.kind())));
    int newest = Jdks.installed().get(Jdks.installed().size() - 1).feature();
    Set<String> all = new TreeSet<>();
    Catalogue.KINDS.stream()
        .filter(kind -> !kind.statistic() && kind.since() <= newest)
        .map(Kind::id)
        .filter(id -> !id.startsWith("cuda-") && !ELSEWHERE.contains(id))
        .forEach(all::add);
    assertEquals(all, counted);
  }

  private static void countsAgree(Jdk jdk, Predicate<String> kinds) {
    List<? extends Specimen<?>> specimens =
        Specimens.on(jdk).stream()
            .filter(specimen -> kinds.test(specimen.kind()))
            .filter(specimen -> !specimen.getClass().getSimpleName().equals(SHELL))
            .toList();
    Run brief = run(jdk, 1, specimens);
    Run full = run(jdk, 5, specimens);
    Map<String, Count> first = printed(brief);
    Map<String, Count> last = printed(full);
    List<Count> kept = new ArrayList<>();
    List<Count> reported = new ArrayList<>();
    last.forEach(
        (kind, count) -> {
          kept.add(count.minus(Objects.requireNonNull(first.get(kind))));
          Count reportedLast = Count.reported(full.report(), kind);
          reported.add(reportedLast.minus(Count.reported(brief.report(), kind)));
        });
    assertFalse(kept.isEmpty(), full::toString);
    assertEquals(kept, reported, full::toString);
    last.forEach(
        (kind, count) ->
            assertEquals(count.leaked(), full.report().kind(kind).leaked(), full::toString));
  }

  /** What the program printed, kind by kind. */
  private static Map<String, Count> printed(Run run) {
    Map<String, Count> counts = new TreeMap<>();
    run.stdout().stream()
        .map(Count::printed)
        .forEach(count -> counts.merge(count.kind(), count, Count::plus));
    return counts;
  }

  private static Run run(Jdk jdk, int turns, List<? extends Specimen<?>> specimens) {
    List<String> kinds = specimens.stream().map(Specimen::kind).distinct().toList();
    Run run =
        PROGRAM
            .on(jdk)
            .options("kinds=" + String.join(",", kinds))
            .arguments(Integer.toString(turns))
            .arguments(specimens.stream().map(s -> s.getClass().getName()).toArray(String[]::new))
            .run();
    RunAssert.assertThat(run).succeeded();
    assertTrue(run.report().canary().passed(), run::toString);
    return run;
  }
}

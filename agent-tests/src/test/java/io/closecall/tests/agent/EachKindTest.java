package io.closecall.tests.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.kinds.Catalogue;
import io.closecall.kinds.Kind;
import io.closecall.programs.counts.EachKind;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Counts of the report against counts that a program kept. What the JDK opens for itself is counted
 * too: what it opens once, for the classes that are loaded, is the same in a short and in a long
 * run, so that it is the difference of the two that must agree; and kinds that are made of others
 * run apart from those, with only their own kinds watched.
 */
class EachKindTest {

  /** Opening one of these opens none of the others. */
  private static final List<String> BARE =
      List.of(
          "file-input-stream",
          "file-output-stream",
          "random-access-file",
          "file-channel",
          "directory-stream",
          "socket",
          "server-socket",
          "executor-service");

  private static final List<String> MADE_OF_OTHERS = List.of("jdbc-connection");

  private static final Program PROGRAM =
      Program.of(EachKind.class).libraries("h2").options("stacks=all");

  /** The counts of a kind, from the program's line or from the report. */
  private record Count(String kind, long opened, long closed, long leaked, long open) {

    static Count printed(String line) {
      String[] words = line.split(" ");
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
    countsAgree(jdk, BARE);
  }

  @OnEachJdk
  void kindsMadeOfOthers(Jdk jdk) {
    countsAgree(jdk, MADE_OF_OTHERS);
  }

  /** Every kind of the JDK is in one of the lists. */
  @Test
  void noneIsForgotten() {
    Set<String> counted = new TreeSet<>(BARE);
    counted.addAll(MADE_OF_OTHERS);
    Set<String> all = new TreeSet<>();
    Catalogue.KINDS.stream().map(Kind::id).filter(id -> !id.startsWith("cuda-")).forEach(all::add);
    assertEquals(all, counted);
  }

  private static void countsAgree(Jdk jdk, List<String> kinds) {
    Run brief = run(jdk, 1, kinds);
    Run full = run(jdk, 8, kinds);
    List<Count> kept = new ArrayList<>();
    List<Count> reported = new ArrayList<>();
    for (int i = 0; i < full.stdout().size(); i++) {
      Count last = Count.printed(full.stdout().get(i));
      kept.add(last.minus(Count.printed(brief.stdout().get(i))));
      reported.add(
          Count.reported(full.report(), last.kind())
              .minus(Count.reported(brief.report(), last.kind())));
      assertEquals(last.leaked(), full.report().kind(last.kind()).leaked(), full::toString);
    }
    assertFalse(kept.isEmpty(), full::toString);
    assertEquals(kept, reported, full::toString);
  }

  private static Run run(Jdk jdk, int turns, List<String> kinds) {
    Run run =
        PROGRAM
            .on(jdk)
            .options("kinds=" + String.join(",", kinds))
            .arguments(Integer.toString(turns))
            .arguments(kinds.toArray(String[]::new))
            .run();
    RunAssert.assertThat(run).succeeded();
    assertTrue(run.report().canary().passed(), run::toString);
    return run;
  }
}

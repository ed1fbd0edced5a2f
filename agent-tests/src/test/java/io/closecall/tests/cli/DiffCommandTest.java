package io.closecall.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.report.Samples;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffCommandTest {

  private static final Survey OLD =
      Samples.survey(
          1, leak(3, "a.Same.m"), leak(2, "b.Less.m"), leak(1, "c.More.m"), leak(4, "d.Gone.m"));
  private static final Survey NEW =
      Samples.survey(
          2, leak(3, "a.Same.m"), leak(1, "b.Less.m"), leak(9, "c.More.m"), leak(5, "e.New.m"));

  @Test
  void whatIsWorseComesFirstAndIsAFinding() {
    RunAssert.assertThat(diff(OLD, NEW))
        .exitedWith(1)
        .printed(
            "new     socket  0 -> 5  e.New.m(M.java:5)",
            "grown   socket  1 -> 9  c.More.m(M.java:9)",
            "shrunk  socket  2 -> 1  b.Less.m(M.java:1)",
            "gone    socket  4 -> 0  d.Gone.m(M.java:4)")
        .saidNothingOnStderr();
  }

  @Test
  void betterIsNoFinding() {
    Survey better = Samples.survey(2, leak(2, "a.Same.m"));
    RunAssert.assertThat(diff(OLD, better)).exitedWith(0);
    RunAssert.assertThat(diff(OLD, OLD)).exitedWith(0).printed("nothing has changed");
  }

  @Test
  void movedLinesAndOtherVerdictsAreNoChange() {
    Finding moved = Samples.finding(Verdict.HELD, "socket", 3, "a.Same.m(M.java:77)");
    Survey before = Samples.survey(1, leak(3, "a.Same.m"));
    RunAssert.assertThat(diff(before, Samples.survey(2, moved)))
        .exitedWith(0)
        .printed("nothing has changed");
  }

  @Test
  void asJsonItHasTheSame() {
    Run run = diff(OLD, NEW, "--json");
    JsonArray changes =
        JsonParser.parseString(String.join("\n", run.stdout()))
            .getAsJsonObject()
            .getAsJsonArray("changes");
    assertEquals(
        List.of("new", "grown", "shrunk", "gone"),
        changes.asList().stream()
            .map(each -> each.getAsJsonObject().get("change").getAsString())
            .toList());
    assertEquals(9, changes.get(1).getAsJsonObject().get("after").getAsLong());
  }

  @Test
  void realRunsOfTheSameProgramAreTheSame() {
    List<Path> files = RealReports.leaking();
    String last = files.get(files.size() - 1).toString();
    RunAssert.assertThat(Command.closecall(Jdks.running(), "diff", files.get(0).toString(), last))
        .exitedWith(0)
        .printed("nothing has changed");
  }

  @Test
  void bothRunsAreNeeded() {
    String file = RealReports.leaking().get(0).toString();
    RunAssert.assertThat(Command.closecall(Jdks.running(), "diff", file))
        .exitedWith(2)
        .saidOnStderr("NEW");
  }

  private static Run diff(Survey old, Survey now, String... more) {
    String before = RealReports.file("closecall-1.json", old).toString();
    String after = RealReports.file("closecall-2.json", now).toString();
    return more.length == 0 ? utf8("diff", before, after) : utf8("diff", before, after, more[0]);
  }

  private static Run utf8(String... arguments) {
    return Command.closecall(Jdks.running(), arguments);
  }

  private static Finding leak(long count, String method) {
    return Samples.finding(Verdict.LEAKED, "socket", count, method + "(M.java:" + count + ")");
  }
}

package io.closecall.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.closecall.programs.agent.Clean;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.report.Samples;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code gate} and {@code baseline}. */
class GateCommandTest {

  private static final int PASSES = 0;
  private static final int FAILS = 1;
  private static final int WRONG_USAGE = 2;

  private static final Finding FOO =
      Samples.finding(Verdict.LEAKED, "socket", 3, "com.acme.Foo.open(Foo.java:12)");
  private static final Finding BAR =
      Samples.finding(Verdict.HELD, "socket", 2, "com.acme.Bar.open(Bar.java:7)");

  @OnEachJdk
  void leaksOfEveryJdkFailIt(Jdk jdk) {
    String folder = RealReports.folder(RealReports.leaking()).toString();
    Run run = Command.closecall(jdk, "gate", folder);
    RunAssert.assertThat(run).exitedWith(FAILS).saidNothingOnStderr();
    String last = "closecall: the gate fails: 2 findings not accepted; ";
    assertTrue(text(run).contains(last + RealReports.leaking().size() + " reports"), run::toString);
    assertTrue(text(run).contains("accept  leak:io.closecall.programs.gate.TwoPlaces.first"));
  }

  @Test
  void aRunWithoutLeaksPasses() {
    Path file = Program.of(Clean.class).run().reportFiles(".json").get(0);
    RunAssert.assertThat(gate(file)).exitedWith(PASSES).saidNothingOnStderr();
  }

  @Test
  void onlyVerdictsThatAreNamedFailIt() {
    RunAssert.assertThat(gate(RealReports.holding())).exitedWith(PASSES);
    RunAssert.assertThat(gate(RealReports.holding(), "--fail-on", "held")).exitedWith(FAILS);
    RunAssert.assertThat(gate(RealReports.holding(), "--fail-on=leaked,held")).exitedWith(FAILS);
    RunAssert.assertThat(gate(RealReports.holding(), "--fail-on", "leak"))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("--fail-on leak: allowed are leaked, overdue, held");
  }

  @Test
  void soManyFindingsMayPass() {
    Path file = RealReports.leaking().get(0);
    RunAssert.assertThat(gate(file, "--max-findings", "1")).exitedWith(FAILS);
    RunAssert.assertThat(gate(file, "--max-findings", "2")).exitedWith(PASSES);
  }

  @Test
  void aBaselineOfTheRunAcceptsIt() {
    String folder = RealReports.folder(RealReports.leaking()).toString();
    String known = Artifacts.newFolder("baseline").resolve("known.txt").toString();
    RunAssert.assertThat(closecall("baseline", folder, "-o", known))
        .succeeded()
        .printed()
        .saidOnStderr("known.txt has 2 entries");
    Run run = closecall("gate", folder, "--baseline", known);
    RunAssert.assertThat(run).exitedWith(PASSES).saidNothingOnStderr();
    assertTrue(run.stdout().get(0).startsWith("closecall: No new leaks in"), run::toString);
    assertTrue(run.stdout().get(0).matches(".*; accepted: \\d+ known"), run::toString);
    assertTrue(text(run).contains("   known      leaked file-input-stream"), run::toString);
    // one JVM more has the same places, and more of them
    String more = RealReports.leaking().get(0).toString();
    Path copy = RealReports.file("closecall-2.json", Run.text(Path.of(more)));
    Run grown = closecall("gate", folder, copy.toString(), "--baseline", known);
    RunAssert.assertThat(grown).exitedWith(FAILS);
    assertTrue(text(grown).contains("the baseline accepts " + 3 * RealReports.leaking().size()));
  }

  @Test
  void anUpdateOnlyShrinksAndWhatPeopleWroteStays() throws IOException {
    Path before = RealReports.file("closecall-1.json", Samples.survey(1, FOO, BAR));
    Path known = known(before);
    String written =
        Run.text(known)
            .replaceAll(
                "(?m)^(.* com.acme.Foo.open)$",
                "# see the wiki\n$1 owner=io reason=old, ünd = so on");
    Files.writeString(known, written);
    Finding less = Samples.finding(Verdict.LEAKED, "socket", 1, "com.acme.Foo.open(Foo.java:99)");
    Path after = RealReports.file("closecall-2.json", Samples.survey(2, less));

    Run told = gate(after, "--baseline", known.toString());
    RunAssert.assertThat(told).exitedWith(PASSES);
    assertTrue(text(told).contains("Stale in the baseline"), told::toString);
    assertTrue(text(told).contains("  com.acme.Bar.open (socket)"), told::toString);
    assertTrue(text(told).contains("1 count of the baseline can be lowered"), told::toString);
    assertEquals(written, Run.text(known));

    Run updated = gate(after, "--baseline", known.toString(), "--update-baseline");
    RunAssert.assertThat(updated).exitedWith(PASSES);
    assertTrue(text(updated).contains("Dropped from the baseline"), updated::toString);
    String expected =
        written.replaceAll("(?m)^.*com.acme.Bar.open\n", "").replace(" socket 3 ", " socket 1 ");
    assertEquals(expected, Run.text(known));
    assertTrue(Run.text(known).contains("# see the wiki\n"), () -> Run.text(known));

    Run grown = gate(before, "--baseline", known.toString(), "--update-baseline");
    RunAssert.assertThat(grown).exitedWith(FAILS);
    assertEquals(expected, Run.text(known), "an update let something grow");
  }

  @Test
  void toldToItTakesWhatIsNewToo() throws IOException {
    Path first = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    Path both = RealReports.file("closecall-2.json", Samples.survey(2, FOO, FOO, BAR));
    Path known = known(first);
    Files.writeString(known, Run.text(known).replace("Foo.open", "Foo.open until=2999-01-01"));
    String[] accepting = {"--baseline", known.toString(), "--update-baseline", "--accept-new"};
    RunAssert.assertThat(gate(both, accepting)).exitedWith(PASSES);
    assertTrue(Run.text(known).contains(" socket 6 com.acme.Foo.open until=2999-01-01\n"));
    assertTrue(Run.text(known).contains(" socket 2 com.acme.Bar.open\n"));
    RunAssert.assertThat(gate(both, "--baseline", known.toString(), "--fail-on=leaked,held"))
        .exitedWith(PASSES);
    Path none = known.resolveSibling("first.txt");
    accepting[1] = none.toString();
    RunAssert.assertThat(gate(both, accepting)).exitedWith(PASSES);
    assertEquals(Run.text(known).replace(" until=2999-01-01", ""), Run.text(none));
  }

  @Test
  void whatWasNotWatchedIsNotStale() throws IOException {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1));
    Path known = known(RealReports.file("closecall-2.json", Samples.survey(2, FOO)));
    String socket = Run.text(known);
    String other = socket.replace(" socket ", " zip-file ");
    Files.writeString(known, other);
    Run told = gate(run, "--baseline", known.toString(), "--update-baseline");
    assertFalse(text(told).contains("Dropped"), told::toString);
    assertEquals(other, Run.text(known));
    Files.writeString(known, socket);
    gate(run, "--baseline", known.toString(), "--update-baseline");
    assertFalse(Run.text(known).contains("com.acme.Foo"), () -> Run.text(known));
  }

  @Test
  void anExpiredEntryFailsAndItsOwnerIsNamed() throws IOException {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    Path known = known(run);
    String ownerAndDay = "Foo.open owner=io until=2026-02-28";
    Files.writeString(known, Run.text(known).replace("Foo.open", ownerAndDay));
    Run told = gate(run, "--baseline", known.toString());
    RunAssert.assertThat(told).exitedWith(FAILS);
    assertTrue(
        text(told)
            .contains(
                "the baseline accepted com.acme.Foo.open (socket, owner io) until 2026-02-28"),
        told::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0123 socket 3 com.acme.Foo.open             | \"0123\" is no fingerprint",
        "0123456789abcdef socket many com.acme.Foo   | \"many\" is no count: a number from 1 on",
        "0123456789abcdef socket 0 com.acme.Foo      | \"0\" is no count",
        "0123456789abcdef socket 3                   | it has 3 of these",
        "0123456789abcdef socket 3 Foo until=soon    | \"soon\" is no day such as 2027-01-31",
        "0123456789abcdef socket 3 Foo until=2027-02-30 | \"2027-02-30\" is no day",
        "0123456789abcdef socket 3 Foo expires=2027  | \"expires=2027\" is unknown",
        "0123456789abcdef socket 3 Foo owner=        | \"owner=\" is unknown",
        ">>>>>>> branch                              | it has 2 of these",
      })
  void aDamagedLineOfTheBaselineIsNamedAndTheFileStays(String line, String wrong)
      throws IOException {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    Path known = known(run);
    int number = (int) Run.text(known).lines().count() + 1;
    String damaged = Run.text(known) + line + "\n";
    Files.writeString(known, damaged);
    Run told = gate(run, "--baseline", known.toString(), "--update-baseline");
    RunAssert.assertThat(told)
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr("closecall: " + known + ":" + number + ": ", wrong)
        .saidOnStderr("a line is FINGERPRINT KIND COUNT SITE [owner=NAME] [until=YYYY-MM-DD]");
    assertEquals(1, told.stderr().size(), told::toString);
    assertEquals(damaged, Run.text(known));
    RunAssert.assertThat(closecall("baseline", run.toString(), "-o", known.toString()))
        .exitedWith(WRONG_USAGE);
    assertEquals(damaged, Run.text(known));
  }

  @Test
  void anEntryThatIsThereTwiceIsDamage() throws IOException {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    Path known = known(run);
    String entry = Run.text(known).lines().reduce((first, last) -> last).orElseThrow();
    Files.writeString(known, Run.text(known) + entry + "\n");
    RunAssert.assertThat(gate(run, "--baseline", known.toString()))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr(known + ":5: ", "is there twice");
  }

  @Test
  void suppressionsAreCountedAndUnusedOnesNamed() throws IOException {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO, BAR));
    Path file = RealReports.file("accepted.txt", "# net\nleak:com.acme.F?o.*\nleak:zip-file\n");
    Run told = gate(run, "--suppressions", file.toString(), "--fail-on", "leaked,held");
    RunAssert.assertThat(told).exitedWith(FAILS);
    assertTrue(text(told).contains("Suppressions used:\n        3  leak:com.acme.F?o.*"));
    assertTrue(text(told).contains("Suppressions not used:\n  leak:zip-file (" + file + ":3)"));
    assertTrue(told.stdout().get(0).endsWith("; accepted: 3 suppressed"), told::toString);
    assertTrue(text(told).contains(" (leak:com.acme.F?o.*, net)\n"), told::toString);
    assertFalse(text(told).contains("1. leaked"), told::toString);
    RunAssert.assertThat(gate(run, "--suppressions", file.toString())).exitedWith(PASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "leak:socket, true",
    "leak:java.net.*, true",
    "leak:com.acme.Foo, true",
    "leak:com.acme.Foo.open, true",
    "leak:*(Foo.java:12), true",
    "leak:com.acme.Main.main, true",
    "leak:*, true",
    "leak:****o?en*, true",
    "leak:Foo, false",
    "leak:com.acme.Fo, false",
    "leak:com.acme.foo.open, false",
    "leak:*Foo.java:1), false",
    "leak:com.acme.Foo.open?, false",
    "leak:closed, false",
  })
  void aSuppressionIsComparedAsAWhole(String line, boolean accepts) {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    Path file = RealReports.file("accepted.txt", line + " # why\n");
    RunAssert.assertThat(gate(run, "--suppressions", file.toString()))
        .exitedWith(accepts ? PASSES : FAILS);
  }

  @Test
  void whatTheAgentAcceptedStaysAcceptedWhereNothingElseIsSaid() {
    Path run =
        RealReports.file(
            "closecall-1.json",
            Samples.survey(
                1, FOO.accepted(Finding.BASELINE, null), BAR.accepted(Finding.SUPPRESSED, null)));
    RunAssert.assertThat(gate(run, "--fail-on=leaked,held")).exitedWith(PASSES);
    String none = RealReports.file("none.txt", "# nothing\n").toString();
    Run known = gate(run, "--fail-on=leaked,held", "--baseline", none);
    RunAssert.assertThat(known).exitedWith(FAILS);
    assertTrue(text(known).contains("1. leaked socket"), known::toString);
    assertTrue(text(known).contains("   suppressed held socket × "), known::toString);
    Run suppressed = gate(run, "--fail-on=leaked,held", "--suppressions", none);
    RunAssert.assertThat(suppressed).exitedWith(FAILS);
    assertTrue(text(suppressed).contains("1. held socket"), suppressed::toString);
    assertTrue(text(suppressed).contains("   known      leaked socket × "), suppressed::toString);
    assertTrue(Run.text(known(run)).contains("Foo.open"));
    assertFalse(Run.text(known(run)).contains("Bar.open"));
  }

  @Test
  void whatTestsAcceptNeedsNeitherEntryNorSuppression() {
    Path run =
        RealReports.file(
            "closecall-1.json",
            Samples.survey(
                1,
                FOO.accepted(Finding.EXPECTED, "until spring"),
                BAR.accepted(Finding.IGNORED, "the driver's")));
    String none = RealReports.file("none.txt", "# nothing\n").toString();
    Run told = gate(run, "--fail-on=leaked,held", "--baseline", none, "--suppressions", none);
    RunAssert.assertThat(told).exitedWith(PASSES);
    assertTrue(text(told).contains("; accepted: "), told::toString);
    assertTrue(text(told).matches("(?s).*\n   expected   leaked .* \\(until spring\\)\n.*"));
    assertTrue(text(told).matches("(?s).*\n   ignored    held .* \\(the driver's\\)\n.*"));
    assertFalse(Run.text(known(run)).contains("Foo.open"));
  }

  @Test
  void whoAcceptsSaysWhy() throws IOException {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO, BAR));
    Path known = known(run);
    Files.writeString(
        known,
        Run.text(known)
            .replaceAll("(?m)(Foo.open)$", "$1 owner=io until=2999-12-31 reason=until spring"));
    Path file = RealReports.file("accepted.txt", "# the old\n# client\nleak:*Bar.open\n");
    Run told =
        gate(
            run,
            "--fail-on=leaked,held",
            "--baseline",
            known.toString(),
            "--suppressions",
            file.toString(),
            "--json");
    RunAssert.assertThat(told).exitedWith(PASSES);
    assertEquals(
        List.of("until spring, owner io, until 2999-12-31", "leak:*Bar.open, the old client"),
        JsonParser.parseString(text(told))
            .getAsJsonObject()
            .getAsJsonArray("findings")
            .asList()
            .stream()
            .map(each -> each.getAsJsonObject().get("acceptedBecause").getAsString())
            .toList());
  }

  @Test
  void aDamagedSuppressionIsWrongUsage() {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    Path file = RealReports.file("accepted.txt", "leak:com.acme.*\nrace:com.acme.*\nleak:\n");
    RunAssert.assertThat(gate(run, "--suppressions", file.toString()))
        .exitedWith(WRONG_USAGE)
        .printed()
        .saidOnStderr(file + ":2: \"race:com.acme.*\"", "allowed are leak:GLOB")
        .saidOnStderr(file + ":3: \"leak:\"");
  }

  @Test
  void asJsonItHasTheSame() {
    Path run = RealReports.file("closecall-1.json", Samples.survey(1, FOO, BAR));
    Path known = known(RealReports.file("closecall-2.json", Samples.survey(2, BAR, other())));
    Run told = gate(run, "--baseline", known.toString(), "--json");
    RunAssert.assertThat(told).exitedWith(FAILS);
    JsonObject json = JsonParser.parseString(text(told)).getAsJsonObject();
    assertFalse(json.get("passed").getAsBoolean());
    assertEquals(1, json.get("failing").getAsInt());
    assertEquals(2, json.getAsJsonArray("findings").size());
    assertEquals(
        "baseline",
        json.getAsJsonArray("findings").get(1).getAsJsonObject().get("accepted").getAsString());
    assertEquals(
        "com.acme.Other.open",
        json.getAsJsonArray("stale").get(0).getAsJsonObject().get("site").getAsString());
  }

  @Test
  void asJsonAFindingSaysWhichTestItIsOf() {
    Path run = RealReports.file("closecall-1.json", Samples.everywhere("com.acme.FooTest#bar"));
    Run told = gate(run, "--json");
    String scopes =
        JsonParser.parseString(text(told))
            .getAsJsonObject()
            .getAsJsonArray("findings")
            .asList()
            .stream()
            .map(each -> each.getAsJsonObject().get("scope").toString())
            .toList()
            .toString();
    assertEquals("[\"com.acme.FooTest#bar\", null]", scopes);
  }

  @Test
  void reportsOfAnEarlierRunAreCountedAndThatIsSaid() {
    Path first = RealReports.file("closecall-1.json", Samples.survey(1, FOO));
    String day = Run.text(first).replace("2026-11-21T10:", "2026-11-21T11:");
    Path sameBuild = RealReports.file("closecall-2.json", day);
    RunAssert.assertThat(gate(first, sameBuild.toString())).saidNothingOnStderr();
    String later = Run.text(first).replace("2026-11-21T10:", "2026-11-22T12:");
    Path nextDay = RealReports.file("closecall-3.json", later);
    RunAssert.assertThat(gate(first, nextDay.toString()))
        .exitedWith(FAILS)
        .saidOnStderr("began up to 26 h 0 min apart", "all are counted", "mvn clean");
  }

  @Test
  void whatIsMissingIsWrongUsage() {
    String run = RealReports.holding().toString();
    String folder = Artifacts.newFolder("none").toString();
    RunAssert.assertThat(closecall("gate", folder))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr("there is no report in " + folder);
    RunAssert.assertThat(closecall("gate", run, "--baseline", "nowhere.txt"))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr("--baseline nowhere.txt is no file");
    RunAssert.assertThat(closecall("gate", run, "--suppressions", folder))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr("--suppressions " + folder + " is no file");
    RunAssert.assertThat(closecall("gate", run, "--update-baseline"))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr("--update-baseline needs --baseline FILE");
    RunAssert.assertThat(closecall("gate", run, "--accept-new"))
        .exitedWith(WRONG_USAGE)
        .saidOnStderr("--accept-new needs both");
  }

  private static Finding other() {
    return Samples.finding(Verdict.LEAKED, "socket", 9, "com.acme.Other.open(Other.java:1)");
  }

  private static Path known(Path report) {
    Path known = Artifacts.newFolder("baseline").resolve("known.txt");
    RunAssert.assertThat(closecall("baseline", report.toString(), "-o", known.toString()))
        .succeeded();
    return known;
  }

  private static Run gate(Path report, String... more) {
    return closecall(
        Stream.concat(Stream.of("gate", report.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Run closecall(String... arguments) {
    return Command.closecall(Jdks.running(), arguments);
  }

  private static String text(Run run) {
    return String.join("\n", run.stdout());
  }
}

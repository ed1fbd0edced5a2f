package io.closecall.tests.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.gate.TwoPlaces;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent's options {@code baseline=} and {@code suppressions=}. */
class AcceptedTest {

  private static final Program PROGRAM =
      Program.of(TwoPlaces.class).options("stacks=all", "fail=leaked", "formats=text");
  private static final String FIRST = "io.closecall.programs.gate.TwoPlaces.first";
  private static final String SECOND = "io.closecall.programs.gate.TwoPlaces.second";

  @OnEachJdk
  void whatTheBaselineKnowsIsWrittenButNeitherToldNorFailing(Jdk jdk) throws IOException {
    Path file = file("known.txt", entry(FIRST, 3, "") + entry(SECOND, 2, ""));
    Run run = PROGRAM.on(jdk).options("baseline=" + file).run();
    RunAssert.assertThat(run).exitedWith(0).printed("done").saidNothingOnStderr();
    assertEquals(List.of("baseline", "baseline"), accepted(run));
    assertTrue(
        text(run).lines().findFirst().orElse("").endsWith("; accepted: 5 known"), () -> text(run));
    assertTrue(
        text(run).contains("   known      leaked file-input-stream × 3, opened at " + FIRST),
        () -> text(run));
    assertFalse(text(run).contains("1. leaked"), () -> text(run));
  }

  @Test
  void whatIsNewIsToldAndFails() throws IOException {
    Path file = file("half.txt", entry(FIRST, 3, ""));
    Run run = PROGRAM.options("baseline=" + file).run();
    RunAssert.assertThat(run)
        .exitedWith(1)
        .saidOnStderr("closecall: 2 new resources leaked, in 1 place; accepted: 3 known")
        .saidOnStderr("TwoPlaces.second(")
        .saidOnStderr("accept  leak:" + SECOND)
        .saidOnStderr("Accepted, and failing nothing:")
        .saidOnStderr("   known      leaked file-input-stream × 3, opened at " + FIRST);
    assertFalse(stderr(run).contains("where   " + FIRST), run::toString);
  }

  @Test
  void moreThanTheBaselineKnowsIsToldAsAWhole() throws IOException {
    Path file = file("grown.txt", entry(FIRST, 2, "owner=io") + entry(SECOND, 2, ""));
    Run run = PROGRAM.options("baseline=" + file).run();
    RunAssert.assertThat(run)
        .exitedWith(1)
        .saidOnStderr("closecall: 3 new resources leaked, in 1 place; accepted: 2 known")
        .saidOnStderr("the baseline accepts 2 of " + FIRST, "owner io", "not 3");
    String written = text(run);
    assertTrue(written.contains("   accept  leak:" + FIRST), written);
    assertTrue(written.contains("\nthe baseline accepts 2 of " + FIRST), written);
    assertTrue(stderr(run).contains(written.stripTrailing()), run::toString);
  }

  @Test
  void anExpiredEntryCountsNoMore() throws IOException {
    Path file =
        file(
            "expired.txt",
            entry(FIRST, 3, "until=2026-01-31") + entry(SECOND, 2, "until=2999-12-31"));
    Run run = PROGRAM.options("baseline=" + file).run();
    RunAssert.assertThat(run)
        .exitedWith(1)
        .saidOnStderr("closecall: 3 new resources leaked, in 1 place; accepted: 2 known")
        .saidOnStderr("the baseline accepted " + FIRST, "until 2026-01-31");
  }

  @Test
  void aDamagedBaselineFailsTheGateAndTheRestHolds() throws IOException {
    Path file = file("damaged.txt", entry(FIRST, 3, "") + "<<<<<<< HEAD\n" + entry(SECOND, 2, ""));
    Run run = PROGRAM.options("baseline=" + file).run();
    RunAssert.assertThat(run)
        .exitedWith(1)
        .saidOnStderr(file + ":2: ", "a line is FINGERPRINT KIND COUNT SITE")
        .saidOnStderr("cannot be trusted", "exit code is 1");
    assertEquals(List.of("baseline", "baseline"), accepted(run));
  }

  @Test
  void aBaselineThatIsNotThereFailsTheGate() {
    RunAssert.assertThat(PROGRAM.options("baseline=nowhere.txt").run())
        .exitedWith(1)
        .saidOnStderr("baseline: nowhere.txt", "No such file");
  }

  @Test
  void withoutAGateADamagedBaselineIsOnlyTold() {
    Program noGate = Program.of(TwoPlaces.class).options("baseline=nowhere.txt");
    RunAssert.assertThat(noGate.run()).exitedWith(0).saidOnStderr("nowhere.txt");
  }

  @OnEachJdk
  void whatIsSuppressedIsWrittenButNeitherToldNorFailing(Jdk jdk) throws IOException {
    Path file = file("all.txt", "# the importer\nleak:*TwoPlaces.first # legacy\nleak:*.second\n");
    Run run = PROGRAM.on(jdk).options("suppressions=" + file).run();
    RunAssert.assertThat(run).exitedWith(0).printed("done").saidNothingOnStderr();
    assertEquals(List.of("suppressed", "suppressed"), accepted(run));
    assertTrue(
        text(run).contains("   suppressed leaked file-input-stream × 3, opened at " + FIRST),
        () -> text(run));
    assertTrue(text(run).contains(" (leak:*TwoPlaces.first, legacy)"), () -> text(run));
    assertTrue(text(run).contains(" (leak:*.second, the importer)"), () -> text(run));
  }

  @Test
  void theLineUnderAFindingAcceptsIt() throws IOException {
    Run before = PROGRAM.run();
    List<String> lines =
        before.stderr().stream()
            .filter(line -> line.startsWith("   accept  "))
            .map(line -> line.substring("   accept  ".length()))
            .toList();
    assertEquals(2, lines.size(), before::toString);
    Path file = file("pasted.txt", String.join("\n", lines));
    RunAssert.assertThat(PROGRAM.options("suppressions=" + file).run()).exitedWith(0);
    Path one = file("one.txt", lines.get(0));
    RunAssert.assertThat(PROGRAM.options("suppressions=" + one).run())
        .exitedWith(1)
        .saidOnStderr("Suppressions used:")
        .saidOnStderr("        3  leak:" + FIRST);
  }

  @Test
  void theLineIsNotThereWithoutAGate() {
    Run run = Program.of(TwoPlaces.class).run();
    RunAssert.assertThat(run).exitedWith(0).saidOnStderr("closecall: 5 resources leaked");
    assertFalse(stderr(run).contains("accept"), run::toString);
    assertNull(run.report().findings().get(0).accepted());
  }

  @Test
  void aDamagedSuppressionIsNamedWithWhatIsAllowed() throws IOException {
    Path file = file("typo.txt", "leak:*TwoPlaces*\nlaek:foo\n");
    Run run = PROGRAM.options("suppressions=" + file).run();
    RunAssert.assertThat(run).exitedWith(1).saidOnStderr(file + ":2: \"laek:foo\"", "leak:GLOB");
    assertEquals(List.of("suppressed", "suppressed"), accepted(run));
  }

  @Test
  void whatIsSuppressedNeedsNoEntry() throws IOException {
    Path known = file("known-too.txt", entry(FIRST, 3, "") + entry(SECOND, 2, ""));
    Path suppressed = file("first.txt", "leak:*.first\n");
    Run run = PROGRAM.options("baseline=" + known, "suppressions=" + suppressed).run();
    RunAssert.assertThat(run).exitedWith(0);
    assertEquals(List.of("suppressed", "baseline"), accepted(run));
  }

  private static List<String> accepted(Run run) {
    return run.report().findings().stream().map(Finding::accepted).toList();
  }

  private static String text(Run run) {
    return Run.text(run.reportFiles(".txt").get(0));
  }

  private static String stderr(Run run) {
    return String.join("\n", run.stderr());
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(Artifacts.newFolder("accepted").resolve(name), text);
  }

  /** An entry with the fingerprint that this build has for the site. */
  private static String entry(String site, long count, String more) {
    String print =
        Runs.REPORT.findings().stream()
            .filter(finding -> String.valueOf(finding.site()).startsWith(site + "("))
            .map(Finding::fingerprint)
            .findFirst()
            .orElseThrow();
    return print + " file-input-stream " + count + " " + site + " " + more + "\n";
  }

  /** One run, for its fingerprints. */
  private static final class Runs {
    static final io.closecall.tests.harness.Report REPORT =
        Program.of(TwoPlaces.class).options("stacks=all").run().report();
  }
}

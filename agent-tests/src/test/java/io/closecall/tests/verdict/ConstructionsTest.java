package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.verdict.Owners;
import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConstructionsTest {
  private static final String RULES =
      """
      [acme-store]
      type = io.closecall.programs.verdict.Owners$Store
      parts = %s
      [acme-careless-store]
      type = io.closecall.programs.verdict.Owners$CarelessStore
      parts = %s
      """;

  @OnEachJdk
  void whatAConstructorOpenedIsListedUnderItsObject(Jdk jdk) throws IOException {
    Run run = run(Program.of(Owners.class).on(jdk), "yes");
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Owners.class);
    assertEquals(
        sorted(
            Mark.places(Owners.class, "with leaked"),
            Mark.places(Owners.class, "with leaked, with held")),
        places(run, "leaked"),
        run::toString);
    assertEquals(
        Mark.places(Owners.class, "with leaked, with held"), places(run, "held"), run::toString);
    // those with their owners, and those of their own
    assertEquals(6, run.report().kind("file-input-stream").leaked(), run::toString);
    assertEquals(6, run.report().kind("file-output-stream").leaked(), run::toString);
    assertEquals(3, run.report().kind("random-access-file").leaked(), run::toString);
  }

  @Test
  void aRuleCanSayThatItIsNot() throws IOException {
    Run run = run(Program.of(Owners.class), "no");
    for (Finding finding : run.report().findings()) {
      assertEquals(List.of(), finding.children(), run::toString);
    }
    assertEquals(3, run.report().findings("file-input-stream").size(), run::toString);
  }

  private static Run run(Program program, String parts) throws IOException {
    Path file = Artifacts.newFolder("owners").resolve("owners.rules");
    Files.writeString(file, RULES.formatted(parts, parts));
    return program.options("stacks=all", "rules=" + file).run();
  }

  private static List<String> places(Run run, String verdict) {
    return run.report().findings("acme-store").stream()
        .filter(each -> each.verdict().equals(verdict))
        .flatMap(each -> each.children().stream())
        .map(Finding.Child::place)
        .sorted()
        .toList();
  }

  private static List<String> sorted(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).sorted().toList();
  }
}

package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.rules.Ruled;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final Program RULED =
      Program.of(Ruled.class)
          .options("stacks=all", "formats=text", RuleFiles.option("acme.rules", RuleFiles.ACME));

  @OnEachJdk
  void whatTheRulesSayIsFoundAndWhatTheyDoNotSayIsNot(Jdk jdk) {
    Run run = RULED.on(jdk).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Ruled.class);
    assertTrue(run.report().canary().passed(), run::toString);
    assertEquals(15, run.report().kind("acme-handle").closed(), run::toString);
    Map<String, List<String>> descriptions = new TreeMap<>();
    for (Finding finding : run.report().findings()) {
      descriptions.merge(finding.kind(), finding.descriptions(), RulesTest::sorted);
    }
    assertEquals(
        Map.of(
            "acme-handle",
            List.of("a", "b", "c", "d", "f"),
            "acme-store",
            List.of("held", "shelf")),
        descriptions,
        run::toString);
    String text = Run.text(run.reportFiles(".txt").get(0));
    assertTrue(text.contains("give it back by release()"), text);
  }

  private static List<String> sorted(List<String> some, List<String> others) {
    return java.util.stream.Stream.concat(some.stream(), others.stream()).sorted().toList();
  }

  @Test
  void aKindOfARuleCanBeLeftOutLikeAnyOther() {
    Run run = RULED.options("kinds=*,-acme-h*").run();
    List<String> kinds = run.report().findings().stream().map(Finding::kind).distinct().toList();
    assertEquals(List.of("acme-store"), kinds, run::toString);
    assertTrue(
        run.stderr().stream().noneMatch(line -> line.contains("names no kind")), run::toString);
  }

  @Test
  void whatIsLeftOutIsNotTrackedInstead() {
    Run run =
        RULED.options("kinds=-acme-handle", "track=io.closecall.programs.rules.acme.Handle").run();
    assertTrue(run.report().findings("closeable").isEmpty(), run::toString);
  }
}

package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.rules.Deepest;
import io.closecall.programs.rules.Lambdas;
import io.closecall.programs.rules.Tracking;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.harness.Running;

class TrackingTest {

  private static final String ACME = "track=io.closecall.programs.rules.acme.**";

  @OnEachJdk
  void everyWayToOpenOneOfATrackedPackageIsSeenAndEveryWayToCloseIt(Jdk jdk) {
    Run run = Program.of(Tracking.class).on(jdk).options("stacks=all", ACME).run();
    RunAssert.assertThat(run).printed("done 18").matchesMarksOf(Tracking.class);
    assertTrue(run.report().canary().passed(), run::toString);
    assertEquals(39, run.report().kind("closeable").closed(), run::toString);
  }

  @OnEachJdk
  void withoutTheOptionNothingOfItIsWatched(Jdk jdk) {
    Run run = Program.of(Tracking.class).on(jdk).options("stacks=all").run();
    RunAssert.assertThat(run).printed("done 18").foundNothing();
  }

  @OnEachJdk
  void classesThatWereThereBeforeTheAgentAreWovenWhenItComes(Jdk jdk) {
    Program program =
        Program.of(Tracking.class)
            .on(jdk)
            .flags("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+EnableDynamicAgentLoading")
            .arguments("wait")
            .withoutAgent();
    try (Running running = program.start()) {
      running.awaitLine("ready");
      running.attach("stacks=all", ACME);
      running.say("go");
      RunAssert.assertThat(running.finish())
          .printed("ready", "done 18")
          .matchesMarksOf(Tracking.class);
    }
  }

  @OnEachJdk
  void whatIsLoadedBeforeItsOwnBaseIsTrackedFromItsFirstObjectOn(Jdk jdk) {
    String rules =
        """
        [deep-session]
        type = io.closecall.programs.rules.acme.Session
        [deep-handle]
        type = io.closecall.programs.rules.acme.Handle
        closed-by = release
        """;
    Run run =
        Program.of(Deepest.class)
            .on(jdk)
            .options("stacks=all", RuleFiles.option("deep.rules", rules))
            .run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Deepest.class);
  }

  @OnEachJdk
  void aClassThatCannotBeWovenIsNotTrackedAndNamed(Jdk jdk) {
    Run run = Program.of(Lambdas.class).on(jdk).options("stacks=all", ACME).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Lambdas.class);
    assertTrue(
        run.report().canary().unobserved().stream()
            .anyMatch(
                gap ->
                    gap.kind().equals("closeable")
                        && gap.why().contains("hidden")
                        && gap.why().contains("acme.Reader$$Lambda")),
        run::toString);
  }
}

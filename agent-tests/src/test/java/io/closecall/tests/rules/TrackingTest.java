package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.rules.Tracking;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;

class TrackingTest {

  private static final String ACME = "track=io.closecall.programs.rules.acme.**";

  @OnEachJdk
  void everyWayToOpenOneOfATrackedPackageIsSeenAndEveryWayToCloseIt(Jdk jdk) {
    Run run = Program.of(Tracking.class).on(jdk).options("stacks=all", ACME).run();
    RunAssert.assertThat(run).printed("done 18").matchesMarksOf(Tracking.class);
    assertTrue(run.report().canary().passed(), run::toString);
    assertEquals(36, run.report().kind("closeable").closed(), run::toString);
  }

  @OnEachJdk
  void withoutTheOptionNothingOfItIsWatched(Jdk jdk) {
    Run run = Program.of(Tracking.class).on(jdk).options("stacks=all").run();
    RunAssert.assertThat(run).printed("done 18").foundNothing();
  }
}

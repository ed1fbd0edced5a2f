package io.closecall.tests.traps;

import io.closecall.programs.traps.ClosedByTheCollector;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;

class CollectorTest {

  @OnEachJdk
  void whatAFinalizerOrACleanerClosesIsStillLeaked(Jdk jdk) {
    RunAssert.assertThat(Program.of(ClosedByTheCollector.class).on(jdk).run())
        .printed("all closed: true")
        .matchesMarksOf(ClosedByTheCollector.class);
  }
}

package io.closecall.tests.traps;

import io.closecall.programs.traps.DroppedViews;
import io.closecall.programs.traps.PoolViews;
import io.closecall.programs.traps.UnusedPools;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;

class PoolsTest {

  @OnEachJdk
  void aPoolThatWasShutDownIsNothingWhateverItsWrapper(Jdk jdk) {
    RunAssert.assertThat(Program.of(PoolViews.class).on(jdk).run()).printed("done").foundNothing();
  }

  @OnEachJdk
  void aSingleThreadHandleLeaksOnlyIfItsPoolEverHadAThread(Jdk jdk) {
    RunAssert.assertThat(Program.of(UnusedPools.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(UnusedPools.class);
  }

  @OnEachJdk
  void aSingleThreadHandleLeaksAndAPoolWithAThreadIsHeld(Jdk jdk) {
    RunAssert.assertThat(Program.of(DroppedViews.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(DroppedViews.class);
  }
}

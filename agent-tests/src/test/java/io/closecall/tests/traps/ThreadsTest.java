package io.closecall.tests.traps;

import io.closecall.programs.traps.DroppedTimers;
import io.closecall.programs.traps.EndingThreads;
import io.closecall.programs.traps.EndlessThreads;
import io.closecall.programs.traps.RunningProcesses;
import io.closecall.programs.traps.TaskScopes;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.RunAssert;
import java.util.List;

/** What goes on: threads, timers, processes, scopes of tasks. */
class ThreadsTest {

  @OnEachJdk
  void aThreadIsHeldUntilItEndsUnlessAnybodyElseOwnsIt(Jdk jdk) {
    RunAssert.assertThat(Program.of(EndlessThreads.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(EndlessThreads.class);
  }

  @OnEachJdk
  void aThreadThatEndsTheJvmIsNotHeld(Jdk jdk) {
    for (String way : List.of("exit", "fail")) {
      RunAssert.assertThat(Program.of(EndingThreads.class).on(jdk).arguments(way).run())
          .printed("other is blocked: true")
          .matchesMarksOf(EndingThreads.class);
    }
  }

  @OnEachJdk
  void aDroppedTimerLeaksWhileItRepeatsATask(Jdk jdk) {
    RunAssert.assertThat(Program.of(DroppedTimers.class).on(jdk).run())
        .printed("done")
        .matchesMarksOf(DroppedTimers.class);
  }

  @OnEachJdk
  void aProcessIsHeldUntilItEnds(Jdk jdk) {
    RunAssert.assertThat(Program.of(RunningProcesses.class).on(jdk).run())
        .printed("true", "done")
        .matchesMarksOf(RunningProcesses.class);
  }

  @OnEachJdk(since = 25)
  void aScopeOfTasksHasToBeClosed(Jdk jdk) {
    RunAssert.assertThat(Program.of(TaskScopes.class).on(jdk).flags("--enable-preview").run())
        .printed("done")
        .matchesMarksOf(TaskScopes.class);
  }
}

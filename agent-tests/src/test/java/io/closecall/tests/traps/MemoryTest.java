package io.closecall.tests.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.programs.traps.Buffers;
import io.closecall.programs.traps.ManyBuffers;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Report.Statistic;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Direct and mapped memory is counted by site, and never a finding. What was freed by hand is not
 * there any more, although the program keeps the buffer.
 */
class MemoryTest {

  @OnEachJdk
  void itIsCountedWhereItWasAllocatedAndNeverReported(Jdk jdk) {
    Run run = Program.of(Buffers.class).on(jdk).run();
    RunAssert.assertThat(run).printed("done").matchesMarksOf(Buffers.class);
    Map<String, String> expected =
        Map.of(
            "direct-memory " + place("direct kept"), "3 of 3000, open 3 of 3000",
            "direct-memory " + place("direct viewed"), "3 of 3000, open 3 of 3000",
            "direct-memory " + place("direct dropped"), "3 of 3000, open 0 of 0",
            "mapped-memory " + place("mapped kept"), "3 of 60, open 3 of 60",
            "mapped-memory " + place("mapped dropped"), "3 of 3000, open 0 of 0");
    Map<String, String> found =
        run.report().statistics().stream()
            .collect(Collectors.toMap(s -> s.kind() + " " + s.place(), MemoryTest::text));
    assertEquals(expected, found, run::toString);
  }

  @OnEachJdk
  void aMillionBuffersLiveInASmallHeap(Jdk jdk) {
    Program program =
        Program.of(ManyBuffers.class).on(jdk).flags("-Xmx64m", "-XX:MaxDirectMemorySize=64m");
    for (String stacks : List.of("budget", "all", "none")) {
      Run run = program.options("stacks=" + stacks).run();
      RunAssert.assertThat(run).printed("done").succeeded().foundNothing();
      assertTrue(run.report().kind("direct-memory").opened() >= 1_000_000, run::toString);
    }
  }

  private static String place(String mark) {
    return Mark.places(Buffers.class, mark).get(0);
  }

  private static String text(Statistic one) {
    return "%d of %d, open %d of %d"
        .formatted(one.opened(), one.openedBytes(), one.open(), one.openBytes());
  }
}

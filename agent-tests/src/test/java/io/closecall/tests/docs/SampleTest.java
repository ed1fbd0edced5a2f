package io.closecall.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.sample.Main;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample service leaks at the lines that say so, as often as its load drives them. */
class SampleTest {

  /** By source file; the marks themselves cannot tell, because the load is elsewhere. */
  private static final Map<String, Long> COUNTS =
      Map.of(
          "PriceFile.java", 20L,
          "AuditLog.java", 5L,
          "OrderIndex.java", 10L,
          "QuoteFeed.java", 20L,
          "CallbackPort.java", 4L,
          "OrderStore.java", 20L,
          "RiskCheck.java", 20L,
          "Revaluation.java", 4L);

  @OnEachJdk
  void theFindingsAreTheMarkedLinesAndNoOther(Jdk jdk) throws IOException {
    Run run = Program.of(Main.class).on(jdk).libraries("closecall-sample", "h2").run();
    RunAssert.assertThat(run).succeeded().found(expected());
    assertEquals("trading desk: done", run.stdout().get(run.stdout().size() - 1), run::toString);
  }

  private static List<Mark> expected() throws IOException {
    Path sources = Readme.project().resolve("sample-app/src/main/java");
    List<Mark> expected = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        for (Mark mark : Mark.in(file)) {
          // Without JCuda on its class path the service does not turn to a device.
          if (!mark.kind().startsWith("cuda-")) {
            long count = COUNTS.getOrDefault(file.getFileName().toString(), mark.count());
            expected.add(new Mark(mark.verdict(), mark.kind(), mark.place(), count));
          }
        }
      }
    }
    assertEquals(COUNTS.size(), expected.size(), expected::toString);
    return expected;
  }
}

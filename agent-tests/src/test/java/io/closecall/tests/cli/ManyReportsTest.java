package io.closecall.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Command;
import io.closecall.tests.harness.Finding;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Jdks;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.RunAssert;
import io.closecall.tests.report.Samples;
import io.closecall.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand report files of a big build, in a heap of 64 MB. */
class ManyReportsTest {

  private static final int FILES = 10_000;
  private static final int PLACES = 4_000;
  private static final int EACH = 4;
  private static final Path FOLDER = Artifacts.newFolder("many");

  /** Each has other places than the one before, and deep stacks. */
  @BeforeAll
  static void write() throws IOException {
    String filler = "com.acme.some.framework.Interceptor.proceed(Interceptor.java:118)";
    for (int i = 0; i < FILES; i++) {
      int first = i * EACH;
      String json =
          RealReports.json(
              Samples.survey(
                  i,
                  IntStream.range(first, first + EACH)
                      .mapToObj(each -> Samples.finding(Verdict.LEAKED, "socket", 1, site(each)))
                      .toArray(io.closecall.verdict.Finding[]::new)));
      String deep =
          json.replace("\"stack\": [", "\"stack\": [" + ("\"" + filler + "\",").repeat(30));
      Path module = FOLDER.resolve("module" + i % 100);
      Files.createDirectories(module);
      Files.writeString(module.resolve("closecall-" + (i + 1) + ".json"), deep);
    }
  }

  /** A hundred megabytes that no failure needs. */
  @AfterAll
  static void delete() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @OnEachJdk
  void theGateReadsThemAll(Jdk jdk) {
    Run run = closecall(jdk, "gate", FOLDER.toString(), "--json", "--progress");
    RunAssert.assertThat(run).exitedWith(1).saidOnStderr("closecall: read 10000 report files");
    String text = String.join("\n", run.stdout());
    assertTrue(text.contains("\"files\": 10000,"), () -> text.substring(0, 400));
    assertTrue(text.contains("\"failing\": " + PLACES + ","), () -> text.substring(0, 400));
  }

  @Test
  void mergedNoneIsLost() {
    Path all = Artifacts.newFolder("merged").resolve("all.json");
    Run run = closecall(Jdks.running(), "merge", FOLDER.toString(), "-o", all.toString());
    RunAssert.assertThat(run).succeeded().saidNothingOnStderr();
    Report report = Report.parse(Run.text(all));
    assertEquals(PLACES, report.findings().size());
    assertEquals((long) FILES * EACH, report.findings().stream().mapToLong(Finding::count).sum());
    assertEquals(20L * FILES, report.kind("socket").leaked());
  }

  private static String site(int number) {
    int place = number % PLACES;
    return "com.acme.module.Service" + place + ".load(Service.java:" + place + ")";
  }

  private static Run closecall(Jdk jdk, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.tool("java").toString());
    command.addAll(List.of("-Xmx64m", "-jar", Artifacts.agent().toString()));
    command.addAll(List.of(arguments));
    return Command.run(Artifacts.newFolder("many-" + jdk.feature()), command);
  }
}

package io.closecall.tests.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.agent.Thousand;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.Mark;
import io.closecall.tests.harness.OnEachJdk;
import io.closecall.tests.harness.Program;
import io.closecall.tests.harness.Run;
import io.closecall.tests.harness.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

class LaterRecordingsTest {

  @OnEachJdk
  void eachRecordingCountsEveryLeakOnce(Jdk jdk) throws Exception {
    Program program = Program.of(Thousand.class).on(jdk);
    try (Running running =
        program.flags("-XX:StartFlightRecording=name=a,filename=a.jfr").start()) {
      running.awaitLine("collected");
      running.awaitOnStderr(Mark.in(Thousand.class).get(0).place(), Duration.ofSeconds(5));
      jcmd(jdk, running, "JFR.stop", "name=a");
      jcmd(jdk, running, "JFR.start", "name=b", "filename=b.jfr");
      jcmd(jdk, running, "JFR.stop", "name=b");
      Run run = running.finish();
      assertEquals(1000, run.report().kind("file-input-stream").leaked(), run::toString);
      agrees(run, "a.jfr");
      agrees(run, "b.jfr");
    }
  }

  /** The leaks of a recording add up to what its last statistics say. */
  private static void agrees(Run run, String file) throws IOException {
    List<RecordedEvent> events = RecordingFile.readAllEvents(run.folder().resolve(file));
    long leaks =
        of(events, "closecall.ResourceLeak").mapToLong(event -> event.getLong("count")).sum();
    long last =
        of(events, "closecall.ResourceStatistics")
            .filter(event -> event.getString("kind").equals("file-input-stream"))
            .mapToLong(event -> event.getLong("leaked"))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError("no statistics in " + file + "\n" + run));
    assertEquals(List.of(1000L, 1000L), List.of(last, leaks), () -> file + "\n" + run);
  }

  private static Stream<RecordedEvent> of(List<RecordedEvent> events, String name) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name));
  }

  private static void jcmd(Jdk jdk, Running running, String... command) throws Exception {
    String pid = Long.toString(running.pid());
    List<String> line =
        Stream.concat(Stream.of(jdk.tool("jcmd").toString(), pid), Stream.of(command)).toList();
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), line::toString);
  }
}

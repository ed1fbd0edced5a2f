package io.closecall.programs.jfr;

import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Inflater;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Records each opening: the argument says how many there are, besides a file that is dropped. All
 * the while the recording is written out, for which JFR opens files itself.
 */
public final class Openings {
  /** What it writes. */
  public static final String FILE = "openings.jfr";

  private Openings() {}

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    Path file = Files.createTempFile(Path.of(""), "openings", ".txt");
    try (Recording recording = new Recording()) {
      recording.enable("closecall.ResourceOpened");
      recording.setDestination(Path.of(FILE));
      recording.setDumpOnExit(true);
      recording.start();
      awaitAgent();
      drop(file);
      for (int i = 0; i < count; i++) {
        new Inflater(true).end();
        if (i % (count / 4) == count / 8) {
          recording.dump(Path.of("part.jfr"));
        }
      }
      System.out.println("opened");
      System.exit(0);
    }
  }

  private static void drop(Path file) throws Exception {
    new FileInputStream(file.toFile()).read(); // leaked file-input-stream
  }

  private static void awaitAgent() throws InterruptedException {
    while (FlightRecorder.getFlightRecorder().getEventTypes().stream()
        .noneMatch(type -> type.getName().equals("closecall.ResourceOpened"))) {
      Thread.sleep(10);
    }
    Thread.sleep(Duration.ofMillis(500).toMillis());
  }
}

package io.closecall.programs.jfr;

import java.io.FileInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingStream;
import jdk.management.jfr.FlightRecorderMXBean;

/** Hears of its own leaks by an event stream, and records them by the MXBean. */
public final class Listening {
  /** What it writes. */
  public static final String FILE = "listening.jfr";

  private Listening() {}

  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile(Path.of(""), "listening", ".txt");
    FlightRecorderMXBean bean = ManagementFactory.getPlatformMXBean(FlightRecorderMXBean.class);
    long recording = bean.newRecording();
    bean.startRecording(recording);
    CountDownLatch heard = new CountDownLatch(1);
    try (RecordingStream stream = new RecordingStream()) {
      stream.onEvent(
          "closecall.ResourceLeak",
          event -> {
            System.out.println("heard " + event.getString("kind") + " " + event.getLong("count"));
            heard.countDown();
          });
      stream.startAsync();
      drop(file);
      while (!heard.await(200, TimeUnit.MILLISECONDS)) {
        System.gc();
      }
    }
    bean.stopRecording(recording);
    bean.copyTo(recording, FILE);
    bean.closeRecording(recording);
  }

  private static void drop(Path file) throws Exception {
    for (int i = 0; i < 5; i++) {
      new FileInputStream(file.toFile()); // leaked file-input-stream x5
    }
  }
}

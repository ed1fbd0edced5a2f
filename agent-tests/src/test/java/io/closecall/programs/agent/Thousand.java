package io.closecall.programs.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;

/** Drops a thousand streams, has them collected, says so and waits for a line. */
public final class Thousand {

  private Thousand() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("thousand", ".txt", new File("."));
    WeakReference<FileInputStream> last = null;
    for (int i = 0; i < 1000; i++) {
      last = open(file);
    }
    while (!last.refersTo(null)) {
      System.gc();
    }
    System.out.println("collected");
    System.in.read();
  }

  private static WeakReference<FileInputStream> open(File file) throws IOException {
    return new WeakReference<>(new FileInputStream(file)); // leaked file-input-stream x1000
  }
}

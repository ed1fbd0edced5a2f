package io.closecall.programs.gate;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Drops three streams in one place and two in another. */
public final class TwoPlaces {

  private TwoPlaces() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("places", ".txt", new File("."));
    for (int i = 0; i < 3; i++) {
      first(file);
    }
    for (int i = 0; i < 2; i++) {
      second(file);
    }
    System.out.println("done");
  }

  private static void first(File file) throws IOException {
    new FileInputStream(file).read(); // leaked file-input-stream x3
  }

  private static void second(File file) throws IOException {
    new FileInputStream(file).read(); // leaked file-input-stream x2
  }
}

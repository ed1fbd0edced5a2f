package io.closecall.programs.agent;

import java.io.File;
import java.io.FileReader;
import java.io.IOException;

/** Forgets readers that one method opens for two others. */
public final class Callers {

  private Callers() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("callers", ".txt");
    for (int i = 0; i < 3; i++) {
      first(file);
      second(file);
    }
  }

  private static void first(File file) throws IOException {
    open(file).read();
  }

  private static void second(File file) throws IOException {
    open(file).read();
  }

  private static FileReader open(File file) throws IOException {
    return new FileReader(file); // leaked file-input-stream x6
  }
}

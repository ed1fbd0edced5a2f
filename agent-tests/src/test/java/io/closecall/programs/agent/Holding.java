package io.closecall.programs.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Keeps one stream open to the end. */
public final class Holding {

  static FileInputStream held;

  private Holding() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("holding", ".txt", new File("."));
    held = new FileInputStream(file); // held file-input-stream
    System.out.println("done");
  }
}

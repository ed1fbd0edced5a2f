package io.closecall.programs.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Starts without the agent; what it opens before its second line of input, nobody can know. */
public final class Attached {

  static FileInputStream kept;

  private Attached() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("attached", ".txt", new File("."));
    FileInputStream before = new FileInputStream(file);
    kept = new FileInputStream(file);
    new FileInputStream(file).read();
    System.out.println("ready");
    System.in.read();
    before.close();
    new FileInputStream(file).close();
    for (int i = 0; i < 3; i++) {
      new FileInputStream(file).read(); // leaked file-input-stream x3
    }
    System.out.println("done");
  }
}

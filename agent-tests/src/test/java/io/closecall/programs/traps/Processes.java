package io.closecall.programs.traps;

import java.io.File;
import java.io.IOException;

/** Processes that ended, with their pipes never closed, and one that never started. */
public final class Processes {

  static Process kept;

  private Processes() {}

  public static void main(String[] args) throws Exception {
    new ProcessBuilder("true").start().waitFor();
    Process talking = new ProcessBuilder("echo", "word").start();
    talking.getInputStream().read();
    talking.waitFor();
    kept = new ProcessBuilder("cat").redirectError(new File("error")).start();
    kept.getOutputStream().close();
    kept.waitFor();
    try {
      new ProcessBuilder("./none-of-this-name").start();
    } catch (IOException expected) {
      System.out.println("done");
    }
  }
}

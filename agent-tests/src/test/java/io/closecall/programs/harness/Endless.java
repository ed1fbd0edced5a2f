package io.closecall.programs.harness;

import java.io.IOException;

/** Says that it runs, answers each line, and never ends by itself. */
public final class Endless {

  private Endless() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("running");
    for (int c = System.in.read(); c >= 0; c = System.in.read()) {
      System.out.print((char) c);
    }
    Thread.currentThread().join();
  }
}

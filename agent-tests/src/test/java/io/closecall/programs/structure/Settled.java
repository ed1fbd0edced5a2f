package io.closecall.programs.structure;

/** Leaves nothing open, and stays until the agent has done all that it does at start. */
public final class Settled {

  private Settled() {}

  public static void main(String[] args) throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("closecall-start")) {
        thread.join();
        System.out.println("settled");
      }
    }
  }
}

package io.closecall.programs.harness;

/** Carries marks to be read; never run. */
public final class Marked {

  private Marked() {}

  static String[] lines() {
    return new String[] {
      "one", // leaked socket
      "three", // held executor-service x3
      "two kinds", // leaked file-input-stream, leaked socket x2
      "a word about leaked things", // that a leaked socket is no mark unless it stands alone
      "here", // opens
    };
  }
}

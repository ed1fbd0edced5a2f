package io.closecall.programs.traps;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;

/** Takes stderr away, makes it throw or sends it to stdout, and then leaks. */
public final class OwnStderr {

  private OwnStderr() {}

  public static void main(String[] args) throws Exception {
    System.setErr(
        switch (args[0]) {
          case "null" -> null;
          case "throw" -> new PrintStream(new Throwing());
          default -> System.out;
        });
    WeakReference<FileInputStream> dropped = open();
    while (!dropped.refersTo(null)) {
      System.gc();
    }
    // long enough for the leak to be told of while the program runs
    Thread.sleep(1500);
    System.out.println("done");
  }

  private static WeakReference<FileInputStream> open() throws IOException {
    return new WeakReference<>(new FileInputStream("/dev/null")); // leaked file-input-stream
  }

  /** Nobody may write here. */
  private static final class Throwing extends OutputStream {
    @Override
    public void write(int value) {
      throw new UnsupportedOperationException("no stderr here");
    }
  }
}

package io.closecall.programs.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Drops one stream, then ends with the exit code it is given. */
public final class Leaking {

  private Leaking() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("leaking", ".txt", new File("."));
    new FileInputStream(file).read(); // leaked file-input-stream
    System.out.println("done");
    if (args.length > 0) {
      System.exit(Integer.parseInt(args[0]));
    }
  }
}

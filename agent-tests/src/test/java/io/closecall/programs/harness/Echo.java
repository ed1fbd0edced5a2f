package io.closecall.programs.harness;

import java.nio.file.Path;

/** Says what it was given, then exits with the code named first. */
public final class Echo {

  private Echo() {}

  public static void main(String[] args) {
    System.out.println("feature " + Runtime.version().feature());
    System.out.println("folder " + Path.of("").toAbsolutePath());
    System.out.println("WORD " + System.getenv("WORD"));
    System.out.println("flag " + System.getProperty("flag"));
    System.out.println("argument " + args[1]);
    System.err.println("complaint");
    System.exit(Integer.parseInt(args[0]));
  }
}

package io.closecall.programs.real;

import jdk.jfr.FlightRecorder;

/** Runs one correct program after the other in this JVM: the classes named, in their order. */
public final class CorrectPrograms {

  /** A program that closes all it opens. */
  interface Correct {
    void run() throws Exception;
  }

  private CorrectPrograms() {}

  public static void main(String[] names) throws Exception {
    for (String name : names) {
      Class<?> program = Class.forName(name);
      ((Correct) program.getDeclaredConstructor().newInstance()).run();
      System.out.println("ran " + program.getSimpleName());
    }
    // JMX loads classes of JFR, which starts only when a recording does.
    System.out.println("flight recorder runs: " + FlightRecorder.isInitialized());
    // What the JDK leaves running, such as the threads of remote calls, must not decide.
    System.exit(0);
  }
}

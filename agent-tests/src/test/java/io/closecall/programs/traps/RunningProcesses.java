package io.closecall.programs.traps;

import java.io.File;
import java.io.IOException;
import java.util.List;

/** Processes that run on, beside those that ended with every pipe open. */
public final class RunningProcesses {

  private RunningProcesses() {}

  public static void main(String[] args) throws Exception {
    new ProcessBuilder("cat").start(); // held process
    Process talking = new ProcessBuilder("echo", "word").start();
    talking.waitFor();
    ProcessBuilder builder = new ProcessBuilder("cat").redirectError(new File("error"));
    builder.redirectInput(new File("/dev/null")).redirectOutput(new File("output"));
    builder.start().waitFor();
    pipelines();
    Process destroyed = new ProcessBuilder("cat").start();
    destroyed.destroyForcibly().waitFor();
    try {
      new ProcessBuilder("cat").redirectInput(new File("missing")).start();
    } catch (IOException expected) {
      System.out.println("done");
    }
  }

  private static void pipelines() throws Exception {
    List<ProcessBuilder> two = List.of(new ProcessBuilder("echo"), new ProcessBuilder("cat"));
    for (Process each : ProcessBuilder.startPipeline(two)) {
      each.waitFor();
    }
    List<ProcessBuilder> open = List.of(new ProcessBuilder("cat"), new ProcessBuilder("cat"));
    ProcessBuilder.startPipeline(open); // held process x2
    try {
      ProcessBuilder.startPipeline(
          List.of(new ProcessBuilder("true"), new ProcessBuilder("./none-of-this-name")));
      System.out.println("a pipeline did not fail");
    } catch (IOException expected) {
      System.out.println(expected.getMessage().contains("none-of-this-name"));
    }
  }
}

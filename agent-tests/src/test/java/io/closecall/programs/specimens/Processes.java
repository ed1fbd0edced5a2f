package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.io.IOException;
import java.util.Map;

/** One that runs until nobody can write to it any more, at the latest when this JVM is gone. */
public final class Processes implements Specimen<Process> {

  @Override
  public String kind() {
    return "process";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public Process open() throws IOException {
    return new ProcessBuilder("cat").start(); // opens
  }

  @Override
  public void use(Process process) throws IOException {
    process.getOutputStream().write('x');
    process.getOutputStream().flush();
    process.getInputStream().read();
  }

  @Override
  public void close(Process process) {
    process.destroy();
  }

  @Override
  public Map<String, Closing<Process>> otherClosings() {
    return Map.of(
        "by force", Process::destroyForcibly,
        "through its handle, and waited for", Processes::handled,
        "ended by itself", Processes::endedByItself);
  }

  private static void handled(Process process) throws InterruptedException {
    process.toHandle().children().forEach(ProcessHandle::destroy);
    process.descendants().forEach(ProcessHandle::destroy);
    ProcessHandle.of(process.pid()).ifPresent(ignored -> process.destroy());
    process.waitFor();
  }

  private static void endedByItself(Process process) throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("by the runtime", Processes::byRuntime, "redirected", Processes::redirected);
  }

  private static AutoCloseable byRuntime() throws IOException {
    Process process = Runtime.getRuntime().exec(new String[] {"cat", "-"}); // opens otherwise
    return process::destroy;
  }

  private static AutoCloseable redirected() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("cat").redirectErrorStream(true);
    Process process = builder.redirectOutput(new File("cat.txt")).start(); // opens otherwise
    return process::destroy;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "no such program", () -> new ProcessBuilder("./none-of-this-name").start(),
        "no such folder", () -> new ProcessBuilder("cat").directory(new File("missing")).start(),
        "no such input",
            () -> new ProcessBuilder("cat").redirectInput(new File("missing")).start());
  }
}

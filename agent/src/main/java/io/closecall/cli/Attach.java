package io.closecall.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Starts the agent in a JVM that runs already. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    description = "Starts the agent in a running JVM; what was opened before is not known to it.")
final class Attach implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "the process, as jps lists it")
  private String pid = "";

  @Parameters(
      index = "1",
      paramLabel = "OPTIONS",
      arity = "0..1",
      description = "as after -javaagent:closecall.jar=")
  private @Nullable String options;

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getMessage() == null && root.getCause() != null) {
      root = root.getCause();
    }
    String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return text + " (is it a JVM of this user that allows attaching? jps lists them)";
  }

  @Override
  public Integer call() throws URISyntaxException {
    if (!pid.matches("\\d+")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "PID must be a number, not \"" + pid + "\"");
    }
    File jar = new File(Attach.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try {
      ByteBuddyAgent.attach(jar, pid, options);
    } catch (RuntimeException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      throw new IllegalStateException("cannot attach to " + pid + ": " + reason(cause), failure);
    }
    spec.commandLine().getOut().println("closecall is at work in " + pid);
    return 0;
  }
}

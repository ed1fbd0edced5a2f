package io.closecall.cli;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
public final class Attach implements Callable<Integer> {
  /**
   * The property of a JVM in which the agent is at work: its process, because some tools hand their
   * properties on to the JVMs that they start.
   */
  public static final String PRESENCE = "io.closecall.agent";

  private static final int IGNORED = 1;

  private final Function<String, List<String>> check;

  @CommandLine.Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "the process, as jps lists it")
  private String pid = "";

  @Parameters(
      index = "1",
      paramLabel = "OPTIONS",
      arity = "0..1",
      description = "as after -javaagent:closecall.jar=")
  private @Nullable String options;

  /** With what is wrong with an agent's argument. */
  Attach(Function<String, List<String>> check) {
    this.check = check;
  }

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getMessage() == null && root.getCause() != null) {
      root = root.getCause();
    }
    String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return text + " (is it a JVM of this user that allows attaching? jps lists them)";
  }

  /** Whether that is known; where nothing is, attaching says why. */
  private boolean isAtWork() {
    try {
      VirtualMachine target = VirtualMachine.attach(pid);
      try {
        return pid.equals(target.getSystemProperties().getProperty(PRESENCE));
      } finally {
        target.detach();
      }
    } catch (AttachNotSupportedException | IOException | LinkageError unknown) {
      return false;
    }
  }

  @Override
  public Integer call() throws URISyntaxException {
    if (!pid.matches("\\d+")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "PID must be a number, not \"" + pid + "\"");
    }
    List<String> mistakes = options == null ? List.of() : check.apply(options);
    if (!mistakes.isEmpty()) {
      throw new WrongInput(spec.commandLine(), String.join("\nclosecall: ", mistakes));
    }
    if (isAtWork()) {
      String already = "closecall is at work in " + pid + " already";
      if (options == null) {
        spec.commandLine().getOut().println(already);
        return 0;
      }
      spec.commandLine().getErr().println(already + "; these options were ignored: " + options);
      return IGNORED;
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

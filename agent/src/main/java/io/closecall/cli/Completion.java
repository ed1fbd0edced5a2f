package io.closecall.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a script that completes commands in Bash and Zsh. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script for Bash and Zsh that completes the commands of an alias:",
      "  alias closecall='java -jar /path/to/closecall.jar'",
      "  source <(closecall completion)"
    })
final class Completion implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash("closecall", root));
    spec.commandLine().getOut().flush();
    return 0;
  }
}

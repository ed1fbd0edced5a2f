package io.closecall.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as a whole. Exit codes: 0 done, 1 findings, 2 wrong usage, 3 failure. */
public final class CommandLineTool {
  private static final int WRONG_USAGE = 2;
  private static final int FAILURE = 3;

  /**
   * Runs the command in {@code args}.
   *
   * @param options the options of the agent as a table, its first row the heading
   * @param kinds the kinds as a table, its first row the heading
   * @param rules the rules that come with the agent as a table, its first row the heading
   * @param check what is wrong with an agent's argument
   * @return the exit code
   */
  public static int run(
      String[] args,
      String version,
      List<List<String>> options,
      List<List<String>> kinds,
      List<List<String>> rules,
      Function<String, List<String>> check) {
    CommandLine line = new CommandLine(new Root());
    CommandSpec spec = line.getCommandSpec().version("closecall " + version);
    spec.usageMessage().width(100);
    line.addSubcommand(new TableCommand("options", "Lists the agent's options.", options).line());
    line.addSubcommand(new TableCommand("kinds", "Lists the kinds of resources.", kinds).line());
    line.addSubcommand(
        new TableCommand("rules", "Lists the rules for libraries that come with the agent.", rules)
            .line());
    line.addSubcommand(new Attach(check));
    line.addSubcommand(new ReportCommand());
    line.addSubcommand(new GateCommand());
    line.addSubcommand(new DiffCommand());
    line.addSubcommand(new BaselineCommand());
    line.addSubcommand(new MergeCommand());
    line.addSubcommand(new SettingsCommand());
    line.addSubcommand(new Completion());
    IParameterExceptionHandler usage = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          if (!(wrong instanceof WrongInput)) {
            return usage.handleParseException(wrong, arguments);
          }
          wrong.getCommandLine().getErr().println("closecall: " + wrong.getMessage());
          return WRONG_USAGE;
        });
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          PrintWriter err = command.getErr();
          String what = failure.getMessage();
          err.println("closecall: " + (what == null ? failure.toString() : what));
          return FAILURE;
        });
    return line.execute(args);
  }

  @Command(
      name = "closecall",
      mixinStandardHelpOptions = true,
      description = "Finds the close() calls a Java program forgot.",
      footer = {
        "",
        "To watch a program:",
        "  java -javaagent:closecall.jar=report=FOLDER,formats=html -jar program.jar"
      })
  private static final class Root implements Runnable {
    @CommandLine.Spec private CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private CommandLineTool() {}
}

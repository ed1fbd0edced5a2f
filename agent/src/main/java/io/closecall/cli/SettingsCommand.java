package io.closecall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the settings of recordings that come with the agent. */
@Command(
    name = "jfc",
    mixinStandardHelpOptions = true,
    description = "Prints settings for recordings: settings=default,settings=closecall.jfc")
final class SettingsCommand implements Callable<Integer> {
  private static final String FILE = "/io/closecall/closecall.jfc";

  @CommandLine.Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = SettingsCommand.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("the jar has no " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}

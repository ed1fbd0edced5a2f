package io.closecall.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Prints a table: one block a row, or Markdown, from which the README's tables are made. */
@Command(mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
  private final String name;
  private final String description;
  private final List<List<String>> rows;

  @CommandLine.Spec private CommandSpec spec;

  @Option(names = "--markdown", description = "as a Markdown table")
  private boolean markdown;

  TableCommand(String name, String description, List<List<String>> rows) {
    this.name = name;
    this.description = description;
    this.rows = rows;
  }

  CommandLine line() {
    CommandLine line = new CommandLine(this);
    line.getCommandSpec().name(name).usageMessage().description(description);
    return line;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      markdown(out);
    } else {
      blocks(out);
    }
    out.flush();
    return 0;
  }

  private void markdown(PrintWriter out) {
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i).stream().map(TableCommand::cell).toList();
      String first = i == 0 ? cells.get(0) : "`" + cells.get(0) + "`";
      out.println("| " + first + " | " + String.join(" | ", cells.subList(1, cells.size())) + " |");
      if (i == 0) {
        out.println("|" + " --- |".repeat(cells.size()));
      }
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
  }

  private void blocks(PrintWriter out) {
    List<String> heads = rows.get(0);
    for (List<String> row : rows.subList(1, rows.size())) {
      out.println(row.get(0));
      for (int i = 1; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          out.println("    " + heads.get(i) + ": " + row.get(i));
        }
      }
    }
  }
}

package io.closecall.cli;

import io.closecall.report.Colours;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** How far long work is, on stderr: on a terminal in one line, or in some where it is asked for. */
final class Progress {
  private static final long FIRST_NANOS = 500_000_000;

  private final PrintWriter err;
  private final boolean terminal;
  private final boolean on;
  private final long every;
  private long next = System.nanoTime() + FIRST_NANOS;
  private int told;
  private int last;
  private int widest;

  /** {@code asked}: also where stderr is no terminal. */
  Progress(CommandLine line, boolean asked) {
    err = line.getErr();
    terminal = Colours.isTerminal();
    on = asked || terminal;
    every = terminal ? FIRST_NANOS / 5 : FIRST_NANOS * 4;
  }

  /** So many files of so many are read. */
  void tell(int done, int all) {
    last = all;
    tell(done + " of " + all + " report files");
  }

  /** So much of {@code file} is read. */
  void tell(Path file, int percent) {
    tell(file.getFileName() + ": " + percent + " %");
  }

  private void tell(String text) {
    long now = System.nanoTime();
    if (on && now - next >= 0) {
      next = now + every;
      told++;
      widest = Math.max(widest, text.length());
      String rest = " ".repeat(widest - text.length());
      err.print(terminal ? "\r" + text + rest : "closecall: " + text + "\n");
      err.flush();
    }
  }

  /** The work is done. */
  void end() {
    if (on && terminal && told > 0) {
      err.print("\r" + " ".repeat(widest) + "\r");
    } else if (on && !terminal) {
      err.print("closecall: read " + last + (last == 1 ? " report file\n" : " report files\n"));
    }
    err.flush();
  }
}

package io.closecall.programs.real;

import java.io.File;
import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Logs to files that rotate, closes one handler and leaves another to the log manager's hook. */
public final class Logging implements CorrectPrograms.Correct {

  private static final Logger CLOSED = Logger.getLogger("closed");
  private static final Logger LEFT = Logger.getLogger("left");

  @Override
  public void run() throws IOException {
    FileHandler handler = handler("closed", 1_000);
    CLOSED.addHandler(handler);
    CLOSED.setUseParentHandlers(false);
    for (int i = 0; i < 50; i++) {
      CLOSED.log(Level.INFO, "line {0}", i);
    }
    CLOSED.removeHandler(handler);
    handler.close();
    if (!new File("closed.2.log").isFile()) {
      throw new IllegalStateException("the log did not rotate");
    }
    LEFT.addHandler(handler("left", 0));
    LEFT.setUseParentHandlers(false);
    LEFT.info("the log manager closes this file when the JVM ends");
  }

  private static FileHandler handler(String name, int limit) throws IOException {
    FileHandler handler = new FileHandler(name + ".%g.log", limit, 3);
    handler.setFormatter(new SimpleFormatter());
    return handler;
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Handlers of loggers that are kept, of loggers that are not, and of the configuration. */
public final class LogFiles {

  private static final Logger KEPT = Logger.getLogger("kept");

  private LogFiles() {}

  public static void main(String[] args) throws IOException {
    System.out.println(handlers());
    KEPT.setUseParentHandlers(false);
    KEPT.addHandler(new FileHandler("kept%u.log"));
    KEPT.info("word");
    // what is not collected by the end is closed by the log manager
    WeakReference<Logger> forgotten = forgotten();
    while (forgotten.get() != null) {
      System.gc();
    }
    rotated();
    try {
      new FileHandler("missing/folder/%u.log");
      System.out.println("a folder was made");
    } catch (IOException expected) {
      System.out.println("done");
    }
  }

  /** Makes the log manager read its configuration. */
  private static int handlers() {
    Handler[] all = Logger.getLogger("").getHandlers();
    Logger.getLogger("").log(Level.INFO, "word");
    return all.length;
  }

  /** The logger is collected, and its handler with it. */
  private static WeakReference<Logger> forgotten() throws IOException {
    Logger logger = Logger.getLogger("forgotten");
    logger.setUseParentHandlers(false);
    logger.addHandler(new FileHandler("forgotten%u.log")); // leaked file-handler
    logger.info("word");
    Logger anonymous = Logger.getAnonymousLogger();
    anonymous.setUseParentHandlers(false);
    anonymous.addHandler(new FileHandler("anonymous.log", 10, 3)); // leaked file-handler
    anonymous.info("a record for the next file");
    anonymous.info("a record for the file after that");
    return new WeakReference<>(logger);
  }

  private static void rotated() throws IOException {
    FileHandler handler = new FileHandler("rotated%g.log", 10, 3);
    for (int i = 0; i < 5; i++) {
      handler.publish(new LogRecord(Level.INFO, "a record for the next file"));
    }
    handler.close();
    handler.close();
  }
}

package io.closecall.report;

import org.slf4j.Logger;
import org.slf4j.simple.SimpleServiceProvider;

/**
 * The agent's own messages, on stderr. The provider is made directly: looking it up would obey the
 * application's {@code slf4j.provider}.
 */
public final class Log {
  private static final Object LOCK = new Object();
  private static volatile boolean quiet;

  /** Loaded with the first message, so that a silent run pays nothing. */
  private static final class Holder {
    static final Logger LOGGER = logger();

    private static Logger logger() {
      SimpleServiceProvider provider = new SimpleServiceProvider();
      provider.initialize();
      return provider.getLoggerFactory().getLogger("closecall");
    }
  }

  /** Says nothing from now on. */
  public static void silence() {
    quiet = true;
  }

  /** One line of warning. */
  public static void warn(String message) {
    if (quiet) {
      return;
    }
    try {
      Holder.LOGGER.warn(TextReport.printable(message));
    } catch (LinkageError | RuntimeException broken) {
      plain("closecall: " + message);
    }
  }

  /** A line, or several, as they are. */
  public static void plain(String text) {
    synchronized (LOCK) {
      System.err.println(text);
      System.err.flush();
    }
  }

  private Log() {}
}

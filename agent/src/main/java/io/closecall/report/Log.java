package io.closecall.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleServiceProvider;

/**
 * The agent's own messages, on the stderr the JVM was started with: what the program makes of
 * {@code System.err} is its own business. They are written by a thread of their own, because a
 * stderr that nobody reads blocks whoever writes to it.
 *
 * <p>The SLF4J provider is made directly: looking it up would obey the application's {@code
 * slf4j.provider}.
 */
public final class Log {
  /** Messages waiting; more are dropped, because then nobody reads. */
  private static final int WAITING = 256;

  private static final PrintStream SYSTEM_ERR = System.err;
  private static final LinkedBlockingQueue<Line> LINES = new LinkedBlockingQueue<>(WAITING);
  private static final AtomicInteger PENDING = new AtomicInteger();
  private static volatile boolean quiet;
  private static volatile boolean started;
  private static volatile @Nullable Starter starter;

  /** Starts a thread of the agent; given by the room that may make one. */
  @FunctionalInterface
  public interface Starter {
    /** Runs {@code work} on a daemon thread of the agent. */
    void start(Runnable work);
  }

  private record Line(String thread, String text, boolean warning) {}

  /** Loaded with the first message, so that a silent run pays nothing. */
  private static final class Holder {
    static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
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

  /** Messages are written by a thread that {@code threads} starts with the first of them. */
  public static void writeOn(Starter threads) {
    starter = threads;
  }

  /** One line of warning. */
  public static void warn(String message) {
    if (!quiet) {
      say(new Line(Thread.currentThread().getName(), Plain.printable(message), true));
    }
  }

  /** One line of warning that no option silences: what was asked for will not be done. */
  public static void always(String message) {
    say(new Line(Thread.currentThread().getName(), Plain.printable(message), true));
  }

  /** A line, or several, as they are. */
  public static void plain(String text) {
    say(new Line("", text, false));
  }

  private static void say(Line line) {
    Starter threads = starter;
    if (threads == null) {
      write(line);
      return;
    }
    synchronized (LINES) {
      if (!started) {
        started = true;
        threads.start(Log::writeAll);
      }
    }
    PENDING.incrementAndGet();
    if (!LINES.offer(line)) {
      PENDING.decrementAndGet();
    }
  }

  private static void writeAll() {
    try {
      while (true) {
        Line line = LINES.take();
        write(line);
        PENDING.decrementAndGet();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until everything is written, but at most {@code millis}. */
  public static void flush(long millis) {
    long limit = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean interrupted = false;
    while (PENDING.get() > 0 && System.nanoTime() < limit) {
      try {
        Thread.sleep(2);
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Line line) {
    try {
      if (line.warning() && System.err == SYSTEM_ERR) {
        Holder.LOGGER.warn(line.text());
      } else {
        String text = line.warning() ? "WARN closecall - " + line.text() : line.text();
        Holder.ERR.println(text);
      }
    } catch (LinkageError | RuntimeException broken) {
      // there is nowhere left to say it
    }
  }

  private Log() {}
}

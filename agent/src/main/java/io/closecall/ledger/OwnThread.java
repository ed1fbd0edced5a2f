package io.closecall.ledger;

/**
 * A thread of the agent. What it opens and closes is its own business and is not observed, except
 * by the canary.
 */
public abstract class OwnThread extends Thread {
  private static final UncaughtExceptionHandler SILENT = new Silence();

  private volatile boolean openings;
  private volatile boolean closings;

  /** A daemon thread named {@code name}. */
  protected OwnThread(String name) {
    // no inherited thread locals: they would keep the program's objects alive
    // nor the program's group: it may wait for its own threads there
    super(root(), null, name, 0, false);
    setDaemon(true);
    setContextClassLoader(null);
    setUncaughtExceptionHandler(SILENT);
  }

  /** What the thread does; it ends with it, whatever is thrown. */
  protected abstract void work() throws Exception;

  @Override
  public final void run() {
    try {
      work();
    } catch (InterruptedException ended) {
      // asked to end
    } catch (Throwable failure) {
      failed(failure);
    }
  }

  /** Hears what ended the thread; the program's handlers must not. */
  protected void failed(Throwable failure) {}

  /**
   * Waits for its end, up to {@code millis}, as the JDK waits for hooks: an interrupt does not end
   * the waiting, but is kept.
   *
   * @return whether it has ended
   */
  public final boolean await(long millis) {
    long limit = System.nanoTime() + millis * 1_000_000;
    boolean interrupted = false;
    while (isAlive() && System.nanoTime() < limit) {
      try {
        join(Math.max(1, (limit - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !isAlive();
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /** Whether what the current code does on this thread counts as the canary's. */
  public final void observe(boolean opened, boolean closed) {
    openings = opened;
    closings = closed;
  }

  final boolean observesOpenings() {
    return openings;
  }

  final boolean observesClosings() {
    return closings;
  }

  /** The program's own handlers must not hear of our threads. */
  private static final class Silence implements UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {}
  }
}

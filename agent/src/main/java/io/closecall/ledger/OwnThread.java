package io.closecall.ledger;

/**
 * A thread of the agent. What it opens and closes is its own business and is not observed, except
 * by the canary.
 */
public abstract class OwnThread extends Thread {
  private volatile boolean openings;
  private volatile boolean closings;

  /** A daemon thread named {@code name}. */
  protected OwnThread(String name) {
    // no inherited thread locals: they would keep the program's objects alive
    super(null, null, name, 0, false);
    setDaemon(true);
  }

  /** What the thread does; it ends with it, whatever is thrown. */
  protected abstract void work() throws Exception;

  @Override
  public final void run() {
    try {
      work();
    } catch (InterruptedException ended) {
      // asked to end
    } catch (Exception | LinkageError failure) {
      System.err.println("closecall: thread " + getName() + " ended: " + failure);
    }
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
}

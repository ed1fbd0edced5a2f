package io.closecall.ledger;

/**
 * A thread of the agent. What it opens and closes is its own business and is not observed, except
 * by the canary.
 */
public class OwnThread extends Thread {
  private volatile boolean openings;
  private volatile boolean closings;

  /** A daemon thread named {@code name}. */
  public OwnThread(Runnable work, String name) {
    // no inherited thread locals: they would keep the program's objects alive
    super(null, work, name, 0, false);
    setDaemon(true);
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

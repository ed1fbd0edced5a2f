package io.closecall.kinds;

/**
 * How to open one resource of a kind without side effects, so that weaving and detection can be
 * proved at start.
 *
 * <p>A class, not an interface for lambdas: kinds are declared on the start-up path, and linking
 * the first lambda there costs more than loading them all.
 */
public abstract class Canary {
  /** A file that can be opened for reading and writing anywhere without effect. */
  static final String NULL_DEVICE =
      System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";

  /** Opens one. */
  public abstract Object open() throws Exception;

  /**
   * Whether this may be tried only once the program has opened one itself: for subsystems of the
   * JDK whose initialisation would fail for good if it were first tried while descriptors are
   * short.
   */
  public boolean isAfterUse() {
    return false;
  }

  /** Closes {@code resource}, which came from {@link #open()}. */
  public void close(Object resource) throws Exception {
    ((AutoCloseable) resource).close();
  }
}

package io.closecall.kinds;

/**
 * How to open one resource of a kind without side effects, so that weaving and detection can be
 * proved at start.
 *
 * @param open opens one
 * @param close closes it
 */
public record Canary(Opening open, Closing close) {

  /** Opens one resource. */
  @FunctionalInterface
  public interface Opening {
    /** The open resource. */
    Object open() throws Exception;
  }

  /** Closes one resource. */
  @FunctionalInterface
  public interface Closing {
    /** Closes {@code resource}, which came from {@link Opening#open()}. */
    void close(Object resource) throws Exception;
  }

  /** A canary for anything closeable. */
  public static Canary closeable(Opening open) {
    return new Canary(open, resource -> ((AutoCloseable) resource).close());
  }

  /** A file that can be opened for reading and writing anywhere without effect. */
  public static String nullDevice() {
    return System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";
  }
}

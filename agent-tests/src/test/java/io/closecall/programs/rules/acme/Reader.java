package io.closecall.programs.rules.acme;

/** A closeable by one method only, which a lambda can be. */
@FunctionalInterface
public interface Reader extends AutoCloseable {

  @Override
  void close();

  /** A lambda: its class cannot be woven. */
  static Reader hidden() {
    return () -> {};
  }
}

package io.closecall.weave;

import org.jspecify.annotations.Nullable;

/** Hears of a class that is about to be loaded. */
public interface Arrival {
  /**
   * The class with the binary name {@code name} is about to be loaded by {@code loader}; on the
   * loading thread, inside a transformer.
   */
  void arrives(String name, @Nullable ClassLoader loader);
}

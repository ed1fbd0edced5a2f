package io.closecall.programs.rules.acme;

import java.io.Closeable;

/** An interface that closes by itself. */
public interface Link extends Closeable {

  String name();

  @Override
  default void close() {}
}

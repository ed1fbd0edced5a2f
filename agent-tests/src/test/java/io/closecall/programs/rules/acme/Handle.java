package io.closecall.programs.rules.acme;

/** What is given back by a method of its own; closing it says something else. */
public interface Handle extends AutoCloseable {

  String id();

  /** Gives it back. */
  void release();

  /** As {@link #release()}, at some time. */
  default void release(boolean later) {}

  /** Only ends the output: the handle stays taken. */
  @Override
  void close();
}

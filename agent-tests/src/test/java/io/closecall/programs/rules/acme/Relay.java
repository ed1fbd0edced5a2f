package io.closecall.programs.rules.acme;

/** Has a closing method and an initializer of its own; what implements it names neither. */
public interface Relay extends Link {
  /** Made by the initializer. */
  Object COIL = new Object();

  @Override
  default String name() {
    return "relay";
  }

  @Override
  default void close() {
    synchronized (COIL) {
      COIL.notifyAll();
    }
  }
}

package io.closecall.programs.rules.acme;

/** A record. */
public record Ticket(String name) implements AutoCloseable {

  public Ticket {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name");
    }
  }

  @Override
  public void close() {}
}

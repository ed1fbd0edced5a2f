package io.closecall.ledger;

/** Hears of every resource that is opened and tracked, on the thread that opens it. */
@FunctionalInterface
public interface Openings {
  /**
   * {@code entry} was opened just now. Called inside of the JDK: it may take no lock that others
   * hold for long, and load no class.
   */
  void opened(Entry entry);
}

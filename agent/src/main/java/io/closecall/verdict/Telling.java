package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Openings;

/** Passes openings on. Runs on the program's threads. */
record Telling(Opened listener) implements Openings {
  @Override
  public void opened(Entry entry) {
    listener.opened(entry.tally().kind(), entry.type(), entry.bytes(), entry.id());
  }
}

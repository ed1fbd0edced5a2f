package io.closecall.ledger;

/** The size of what was opened; written out, because a record is linked at its first use. */
final class Bytes {
  private final long number;

  Bytes(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }
}

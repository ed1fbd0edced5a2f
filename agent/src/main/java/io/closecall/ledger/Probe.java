package io.closecall.ledger;

/** Looks up the entry of a resource by identity. */
final class Probe {
  private final Object resource;
  private final int hash;

  Probe(Object resource) {
    this.resource = resource;
    this.hash = System.identityHashCode(resource);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  @SuppressWarnings("EqualsUnsafeCast") // the table holds entries only
  public boolean equals(Object other) {
    return other instanceof Entry entry && entry.refersTo(resource);
  }
}

package io.closecall.weave;

/** A kind, or a part of it, that is not observed in this JVM. */
public final class Unobserved {
  private final String kind;
  private final String why;
  private final boolean fault;

  Unobserved(String kind, String why, boolean fault) {
    this.kind = kind;
    this.why = why;
    this.fault = fault;
  }

  /** The kind's id. */
  public String kind() {
    return kind;
  }

  /** The reason, in a phrase. */
  public String why() {
    return why;
  }

  /** Whether something that should be here is missing, rather than not used by the program. */
  public boolean fault() {
    return fault;
  }
}

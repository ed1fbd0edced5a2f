package io.closecall.verdict;

/** What is said of a resource. */
public enum Verdict {
  /** Collected by the garbage collector without having been closed: certain. */
  LEAKED("leaked"),
  /** Open longer than the limit of its kind, though it may be closed later: a suspicion. */
  OVERDUE("overdue"),
  /** Still open at the end of the run: a suspicion. */
  HELD("held");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The word used in reports and options. */
  public String id() {
    return id;
  }
}

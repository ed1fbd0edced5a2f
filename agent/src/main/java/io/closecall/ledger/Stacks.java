package io.closecall.ledger;

/** Which openings get a stack. */
public enum Stacks {
  /** Every one. */
  ALL,
  /** As many as the budget of the kind allows. */
  BUDGET,
  /** None. */
  NONE
}

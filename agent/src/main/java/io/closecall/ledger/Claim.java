package io.closecall.ledger;

/** Why a test is said to have opened something; some need the stack to be believed. */
public enum Claim {
  /** Nothing else ran, nor had two tests ever run at once. */
  ALONE,
  /** As {@link #ALONE}, but the thread was started in the course of a test that has ended. */
  STRAY,
  /** The thread ran it, while others ran or had run on other threads. */
  OWN,
  /** The thread was started in the course of it, while others ran or had run on other threads. */
  STARTED
}

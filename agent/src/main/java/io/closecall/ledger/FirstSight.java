package io.closecall.ledger;

/**
 * Weaves the class of an object that a factory returned, so that its close will be seen. Runs on
 * the opening thread.
 */
@FunctionalInterface
public interface FirstSight {
  /** Whether the close of {@code resource} will be seen; if not, it must not be tracked. */
  boolean isWoven(Object resource);
}

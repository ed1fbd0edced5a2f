package io.closecall.ledger;

import org.jspecify.annotations.Nullable;

/** What a thread carries that runs a test, or was started by one that did. */
final class TestTag {
  private final TestScope scope;
  private final boolean own;
  private final @Nullable TestTag below;

  TestTag(TestScope scope, boolean own, @Nullable TestTag below) {
    this.scope = scope;
    this.own = own;
    this.below = below;
  }

  /** The test, or the class of tests. */
  TestScope scope() {
    return scope;
  }

  /** Whether the thread runs it, and was not only started in the course of it. */
  boolean own() {
    return own;
  }

  /** What the thread carried before, null if nothing. */
  @Nullable TestTag below() {
    return below;
  }
}

package io.closecall.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A call of somebody who owns what is opened during it, on one thread: a factory whose product
 * closes it, or a method of the JDK that opens for itself. It owns only once it has ended as it
 * should; a factory that failed owns nothing.
 */
final class Scope {
  private final @Nullable Scope outer;
  private volatile boolean owner;

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  @Nullable Scope outer() {
    return outer;
  }

  void own() {
    owner = true;
  }

  /** Whether this call, or one around it, owns what was opened in it. */
  boolean isOwner() {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.owner) {
        return true;
      }
    }
    return false;
  }
}

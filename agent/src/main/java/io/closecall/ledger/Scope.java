package io.closecall.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A call of somebody who owns what is opened during it, on one thread: a factory whose product
 * closes it, or a method of the JDK that opens for itself. It owns only once it has ended as it
 * should; a factory that failed owns nothing.
 */
class Scope {
  private final @Nullable Scope outer;
  private final boolean tidying;
  private volatile boolean owner;

  Scope(@Nullable Scope outer, boolean tidying) {
    this.outer = outer;
    this.tidying = tidying;
  }

  /** Whether this call closes things only because the JVM ends. */
  boolean isTidying() {
    return tidying;
  }

  /** Whether what is opened in it, of whatever kind, is its own, if it comes to own anything. */
  boolean ownsAll() {
    return true;
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
      if (scope.owner && scope.ownsAll()) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #isOwner}, of calls that make nothing: what those make belongs to the program. */
  boolean isShelter() {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.owner && !(scope instanceof Call)) {
        return true;
      }
    }
    return false;
  }

  /** The agent at work on a thread of the program: what it opens there is nobody's business. */
  static final class OwnWork extends Scope {
    OwnWork(@Nullable Scope outer) {
      super(outer, false);
    }
  }

  /** One that never comes to own anything. */
  static final class Idle extends Scope {
    Idle(@Nullable Scope outer) {
      super(outer, false);
    }

    @Override
    void own() {}
  }
}

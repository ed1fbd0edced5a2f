package io.closecall.ledger;

import org.jspecify.annotations.Nullable;

/** A call that makes one of a kind, on one thread. */
final class Call extends Scope {
  private final Tally tally;
  private @Nullable Object maker;
  private @Nullable Object detail;
  private final boolean ownsAll;
  private @Nullable Node found;
  private volatile boolean returned;

  /**
   * @param maker the object whose method was called, null for a static one
   * @param ownsAll whether what is opened in it, of whatever kind, belongs to what it makes
   */
  Call(
      @Nullable Scope outer,
      Tally tally,
      @Nullable Object maker,
      @Nullable Object detail,
      boolean ownsAll) {
    super(outer, false);
    this.tally = tally;
    this.maker = maker;
    this.detail = detail;
    this.ownsAll = ownsAll;
  }

  Tally tally() {
    return tally;
  }

  @Nullable Object maker() {
    return maker;
  }

  @Nullable Object detail() {
    return detail;
  }

  @Override
  boolean ownsAll() {
    return ownsAll;
  }

  /** The one that was made inside so far, null if none was or it is closed. */
  @Nullable Node found() {
    return found == null || found.isClosed() ? null : found;
  }

  void find(Node node) {
    if (found() == null) {
      found = node;
    }
  }

  /** It is over; {@code made} says whether it returned something. Nothing of it is kept. */
  void end(boolean made) {
    returned = made;
    maker = null;
    detail = null;
    found = null;
  }

  boolean hasReturned() {
    return returned;
  }

  /** The call around this one that makes one of the same kind, null if there is none. */
  @Nullable Call around() {
    for (Scope scope = outer(); scope != null; scope = scope.outer()) {
      if (scope instanceof Call call && call.tally == tally) {
        return call;
      }
    }
    return null;
  }

  /** This call, or the outermost one around it that makes one of the same kind. */
  Call outermost() {
    Call call = this;
    for (Call next = around(); next != null; next = next.around()) {
      call = next;
    }
    return call;
  }

  /** The nearest call around this one that makes one of another kind, null if there is none. */
  @Nullable Call foreign() {
    for (Scope scope = outer(); scope != null; scope = scope.outer()) {
      if (scope instanceof Call call && call.tally != tally) {
        return call;
      }
    }
    return null;
  }
}

package io.closecall.ledger;

import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** An object around a tracked one, closing which closes that: itself it is nothing open. */
final class Wrapper extends Entry {
  private final Node inside;

  Wrapper(Object outer, Node inside, Thread thread, ReferenceQueue<@Nullable Object> queue) {
    super(
        outer,
        outer.getClass().getName(),
        System.identityHashCode(outer),
        inside.tally(),
        null,
        thread,
        queue);
    this.inside = inside;
  }

  Node inside() {
    return inside;
  }
}

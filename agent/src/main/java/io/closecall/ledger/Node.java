package io.closecall.ledger;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource that was made out of another one, which closes it, or that others are made out of: a
 * connection, its statements, their result sets.
 *
 * <p>The lock of a node is held for a few instructions of the list only.
 */
final class Node extends Entry {
  private final @Nullable Node maker;
  private @Nullable Node first;
  private @Nullable Node next;
  private @Nullable Node previous;
  private volatile boolean endsWithLast;
  private volatile @Nullable Call within;
  private volatile boolean inner;
  private volatile boolean placed;
  private boolean sealed;
  private volatile @Nullable Node session;

  /** One that {@code maker} has made and closes; null if nobody does. */
  Node(
      Object resource,
      Tally tally,
      @Nullable Object detail,
      @Nullable Node maker,
      Thread thread,
      ReferenceQueue<@Nullable Object> queue) {
    super(
        resource,
        resource.getClass().getName(),
        System.identityHashCode(resource),
        tally,
        detail,
        thread,
        queue);
    this.maker = maker;
    if (maker != null) {
      carriedBy(maker);
      if (!maker.add(this)) {
        // the maker was closed by another thread while it made this one
        cascade();
      }
    }
  }

  @Nullable Node maker() {
    return maker;
  }

  @Override
  public boolean isPart() {
    return carrier() != null;
  }

  /** False if it is closed with all that it has made. */
  private synchronized boolean add(Node made) {
    if (sealed) {
      return false;
    }
    made.next = first;
    if (first != null) {
      first.previous = made;
    }
    first = made;
    return true;
  }

  private synchronized void remove(Node made) {
    if (made.previous != null) {
      made.previous.next = made.next;
    } else if (first == made) {
      first = made.next;
    }
    if (made.next != null) {
      made.next.previous = made.previous;
    }
    made.next = null;
    made.previous = null;
  }

  /** It is no part of its maker any more. */
  void detach() {
    if (maker != null) {
      maker.remove(this);
    }
  }

  @Override
  public void decided() {
    detach();
  }

  /** What it has made and what is not closed; those may have been collected. */
  synchronized List<Node> made() {
    List<Node> all = new ArrayList<>(2);
    for (Node each = first; each != null; each = each.next) {
      all.add(each);
    }
    return all;
  }

  /** It is being closed: what it makes from now on is closed with it. */
  synchronized void seal() {
    sealed = true;
  }

  void endWithLast() {
    endsWithLast = true;
  }

  /** Whether it is closed now because the last one that it has made is. */
  boolean endsNow() {
    return endsWithLast && made().isEmpty();
  }

  /** The call by which the program got it has ended. */
  void place() {
    placed = true;
  }

  boolean isPlaced() {
    return placed;
  }

  /** It gets {@code detail}, if it has none. */
  void describeIfVague(@Nullable Object detail) {
    if (detail != null && detail() == null) {
      describe(detail);
    }
  }

  /** It was made in the course of {@code call}, null for none. */
  void within(@Nullable Call call) {
    within = call;
  }

  /** It is nothing but {@code inside} for all its life. */
  void standsFor(Node inside) {
    session = inside;
  }

  /** Whether it is nothing without {@code inside}. */
  boolean isOnlyFor(Node inside) {
    return session == inside;
  }

  /** It turned out to be inside of what the program got. */
  void isInner() {
    inner = true;
  }

  /** Whether a call that made something else of its own owns it. */
  @Override
  public boolean isOwned() {
    Call call = within;
    Scope around = scope();
    return (around != null && around.isShelter())
        || (call != null && call.tally() != tally() && call.hasReturned());
  }

  /** Whether what the program got keeps it, as a pool its connections. */
  @Override
  public boolean isKept() {
    Call call = within;
    return inner || (call != null && call.tally() == tally() && call.hasReturned());
  }
}

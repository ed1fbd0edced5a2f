package io.closecall.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is made out of what: connections, their statements, their result sets. Runs on application
 * threads.
 *
 * <p>Calls that make one are nested, because a pool's connection asks a driver's. Of a connection,
 * what the outermost call returns is the program's, and what was made inside is kept by it. Of a
 * statement, the innermost is the one that costs something, and the others are wrappers of it; its
 * stack is that of the outermost call, because the frames above are of pools and drivers.
 */
final class Graph {
  /** What stands for one session for all its life. */
  private static final Types POOLED = new Types("javax.sql.PooledConnection");

  private final Ledger ledger;

  Graph(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The current thread enters a call of {@code maker} that makes one of {@code tally}'s kind. */
  void enters(Tally tally, @Nullable Object maker, @Nullable Object detail, boolean ownsAll) {
    Scopes scopes = ledger.scopes();
    scopes.enter(new Call(scopes.current(), tally, maker, detail, ownsAll));
  }

  /**
   * The current thread leaves {@code call}, which returned {@code made}, or null, of a kind of
   * which the outermost call makes it.
   */
  void leavesOuter(Call call, @Nullable Object made, String opener, FirstSight sight) {
    ledger.scopes().leave(made != null);
    Node inner = call.found();
    Node node = made == null ? null : nodeOf(made, call, nodeAt(call.maker()), sight);
    if (node != null && inner != null && inner != node) {
      inner.carriedBy(node);
      node.describeIfVague(inner.detail());
      if (POOLED.include(Objects.requireNonNull(made))) {
        node.standsFor(inner);
      }
    }
    Node top = node == null ? inner : node;
    Call around = call.around();
    if (top != null) {
      top.within(around == null ? call.foreign() : around);
      if (around != null) {
        around.find(top);
      }
      ledger.sample(top, opener);
    }
    call.end(made != null);
  }

  /** As {@link #leavesOuter}, of a kind of which the innermost call makes it. */
  void leavesInner(Call call, @Nullable Object made, String opener, FirstSight sight) {
    ledger.scopes().leave(false);
    Node node = call.found();
    Call around = call.around();
    if (node == null && made != null) {
      Node maker = nodeAt(call.maker());
      // made by what is not known, nobody could tell whether that closed it
      boolean known = maker != null || nodeAt(call.outermost().maker()) != null;
      node = known ? nodeOf(made, call, maker, sight) : null;
    } else if (node != null && made != null && !node.refersTo(made)) {
      wrap(made, node, sight);
    }
    if (node != null) {
      node.describeIfVague(call.detail());
      if (around != null) {
        around.find(node);
      } else if (!node.isPlaced()) {
        place(node, call, opener);
      }
    }
    call.end(made != null);
  }

  /** Ends what makes {@code node}: {@code call} is the one that the program made. */
  private void place(Node node, Call call, String opener) {
    node.place();
    node.within(call.foreign());
    Node maker = node.maker();
    Node asked = nodeAt(call.maker());
    if (asked != null && asked != maker) {
      node.carriedBy(asked);
    }
    if (asked != null && maker != null && asked != maker) {
      maker.isInner();
      asked.describeIfVague(maker.detail());
    }
    if (maker != null && maker.detail() instanceof String) {
      // a result set is described by the statement that gave it
      node.describeIfVague(maker.detail());
    }
    ledger.sample(node, opener);
  }

  /** The open one that {@code object} is, or is a wrapper of. */
  private @Nullable Node nodeAt(@Nullable Object object) {
    Entry entry = object == null ? null : ledger.find(object);
    if (entry instanceof Wrapper wrapper) {
      return wrapper.inside().isClosed() ? null : wrapper.inside();
    }
    return entry instanceof Node node ? node : null;
  }

  private @Nullable Node nodeOf(Object made, Call call, @Nullable Node maker, FirstSight sight) {
    Node known = nodeAt(made);
    if (known != null) {
      return known;
    }
    Thread thread = Thread.currentThread();
    if (!ledger.listensTo(call.tally(), thread) || !sight.isWoven(made)) {
      return null;
    }
    if (ledger.isFull()) {
      call.tally().opensUntracked();
      return null;
    }
    Node node = new Node(made, call.tally(), call.detail(), maker, thread, ledger.queue);
    node.inScope(ledger.scopes().shelter());
    if (node.isClosed()) {
      return null;
    }
    if (!ledger.add(node)) {
      node.detach();
      return null;
    }
    ledger.count(node);
    if (node.isClosed() && ledger.remove(node)) {
      // another thread closed the maker before this one could be found
      ledger.leave(node);
    }
    return node;
  }

  private void wrap(Object outer, Node inside, FirstSight sight) {
    if (nodeAt(outer) == null && sight.isWoven(outer)) {
      ledger.add(new Wrapper(outer, inside, Thread.currentThread(), ledger.queue));
    }
  }

  /** What {@code maker} has made is closed, because it does something else now. */
  void renews(Object maker, @Nullable Object detail) {
    Node node = nodeAt(maker);
    if (node == null) {
      return;
    }
    closesParts(node);
    if (detail != null) {
      node.describe(detail);
    }
  }

  /** {@code maker} will be closed with the last one that it has made. */
  void completes(Object maker) {
    Node node = nodeAt(maker);
    if (node != null) {
      node.endWithLast();
    }
  }

  /** {@code node} is being closed, and with it what it has made or is making. */
  void closesAll(Node node) {
    node.seal();
    closesParts(node);
  }

  /** What {@code node} has made is closed, whether it is there still or not. */
  private void closesParts(Node node) {
    for (Node part : node.made()) {
      closesAll(part);
      closes(part);
    }
  }

  private void closes(Node part) {
    boolean was = part.isClosed();
    part.cascade();
    part.detach();
    if (!was) {
      part.tally().cascades();
      if (ledger.remove(part)) {
        ledger.leave(part);
      }
    }
  }

  /** {@code node} was closed, and perhaps what it was made by with it. */
  void closed(Node node) {
    node.detach();
    Node maker = node.maker();
    if (maker != null && !maker.isClosed() && maker.endsNow()) {
      closes(maker);
    }
    // some pools close the session of a pooled connection, and not that itself
    if (node.carrier() instanceof Node whole && !whole.isClosed() && whole.isOnlyFor(node)) {
      closesAll(whole);
      closes(whole);
    }
  }
}

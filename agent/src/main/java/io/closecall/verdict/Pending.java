package io.closecall.verdict;

import io.closecall.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * What was collected without a close and has to wait for its verdict: what goes on without its
 * handle may still come to an end, and what was inside of a stream belongs to what the stream was
 * around, which may be found one round earlier or later. Not safe for several threads.
 */
final class Pending {
  private final Judge judge;
  private final List<Entry> goingOn = new ArrayList<>();
  private final List<Entry> decided = new ArrayList<>();
  private List<Entry> joined = new ArrayList<>();
  private List<Entry> joinedBefore = new ArrayList<>();
  private Wrapped wrapped = new Wrapped();
  private Wrapped wrappedBefore = new Wrapped();

  Pending(Judge judge) {
    this.judge = judge;
  }

  /** Adds one that was not closed, and that the program had to close. */
  void add(Entry entry) {
    if (!judge.kindOf(entry).goesOn().isEmpty()) {
      goingOn.add(entry);
    } else if (judge.isJoined(entry)) {
      joined.add(entry);
    } else {
      decided.add(entry);
      if (judge.kindOf(entry).wrappable()) {
        wrapped.add(entry);
      }
    }
  }

  /** Whether anything waits. */
  boolean isAny() {
    return !goingOn.isEmpty() || !joined.isEmpty() || !joinedBefore.isEmpty();
  }

  /**
   * Ends a round, or everything, if it is the {@code last}, and takes what is a leak for certain.
   */
  List<Entry> decide(boolean last) {
    for (int i = goingOn.size() - 1; i >= 0; i--) {
      if (last || judge.endsByItself(goingOn.get(i))) {
        Entry entry = goingOn.remove(i);
        if (!judge.endsByItself(entry)) {
          decided.add(entry);
        }
      }
    }
    decided.addAll(alone(joinedBefore));
    joinedBefore = alone(joined);
    joined = new ArrayList<>();
    wrappedBefore = wrapped;
    wrapped = new Wrapped();
    if (last) {
      decided.addAll(joinedBefore);
      joinedBefore.clear();
    }
    List<Entry> all = new ArrayList<>(decided);
    decided.clear();
    return all;
  }

  /** Those that were in no stream around anything that leaked; the others belong to that. */
  private List<Entry> alone(List<Entry> entries) {
    List<Entry> alone = new ArrayList<>();
    for (Entry entry : entries) {
      if (wrapped.takes(entry) || wrappedBefore.takes(entry)) {
        entry.tally().disowns();
      } else {
        alone.add(entry);
      }
    }
    return alone;
  }
}

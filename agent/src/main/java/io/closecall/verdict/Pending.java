package io.closecall.verdict;

import io.closecall.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * What was collected without a close and may have to wait for its verdict: what goes on without its
 * handle may still come to an end, and what was inside of a stream over a file belongs to the file
 * if that was forgotten too. Not safe for several threads.
 */
final class Pending {
  private final Judge judge;
  private final List<Entry> waiting = new ArrayList<>();
  private final List<Entry> decided = new ArrayList<>();

  Pending(Judge judge) {
    this.judge = judge;
  }

  /** Adds one that was not closed, and that the program had to close. */
  void add(Entry entry) {
    if (judge.isJoined(entry) || !judge.kindOf(entry).goesOn().isEmpty()) {
      waiting.add(entry);
    } else {
      decided.add(entry);
    }
  }

  /** Whether anything waits. */
  boolean isAny() {
    return !waiting.isEmpty();
  }

  /**
   * Ends a round, or everything, if it is the {@code last}, and takes what is a leak for certain.
   */
  List<Entry> decide(boolean last) {
    List<Entry> undecided = new ArrayList<>();
    for (Entry entry : waiting) {
      Entry carrier = judge.isJoined(entry) ? entry.carrier() : null;
      if (carrier == null ? judge.endsByItself(entry) : isLost(carrier)) {
        if (carrier != null) {
          // one leak is one finding
          entry.tally().disowns();
        }
      } else if (last || (carrier != null && carrier.isClosed())) {
        decided.add(entry);
      } else {
        undecided.add(entry);
      }
    }
    waiting.clear();
    waiting.addAll(undecided);
    List<Entry> all = new ArrayList<>(decided);
    decided.clear();
    return all;
  }

  /** Whether {@code carrier} was forgotten too. */
  private static boolean isLost(Entry carrier) {
    return !carrier.isClosed() && (carrier.closedBy() != null || carrier.refersTo(null));
  }
}

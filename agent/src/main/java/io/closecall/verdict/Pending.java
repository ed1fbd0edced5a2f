package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.TestScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was collected without a close and may have to wait for its verdict: what goes on without its
 * handle may still come to an end, what was inside of a stream over a file belongs to the file if
 * that was forgotten too, and a part shares the fate of what it is a part of. Not safe for several
 * threads.
 */
final class Pending {
  /** So many parts wait, of 200 bytes or so each; what comes then is only counted. */
  private static final int MOST_WAITING =
      (int) Math.min(100_000, Runtime.getRuntime().maxMemory() / 20 / 200);

  private final Judge judge;
  private final List<Entry> waiting = new ArrayList<>();
  private final List<Entry> parts = new ArrayList<>();
  private final List<Leak> decided = new ArrayList<>();

  /** A leak; with {@code under} one that is told of in the finding of that. */
  record Leak(Entry entry, @Nullable Entry under) {}

  Pending(Judge judge) {
    this.judge = judge;
  }

  /** Adds one that was not closed, and that the program had to close. */
  void add(Entry entry) {
    if (entry.isPart() && entry.carrier() != null) {
      parts.add(entry);
    } else if (judge.isJoined(entry) || !judge.kindOf(entry).goesOn().isEmpty()) {
      waiting.add(entry);
    } else {
      decided.add(new Leak(entry, null));
    }
  }

  /** Whether anything waits. */
  boolean isAny() {
    return !waiting.isEmpty() || !parts.isEmpty();
  }

  /** Whether anything that {@code scope}, or any test if that is null, may have opened waits. */
  boolean isAnyOf(@Nullable TestScope scope) {
    return isOneOf(scope, waiting) || isOneOf(scope, parts);
  }

  private static boolean isOneOf(@Nullable TestScope scope, List<Entry> entries) {
    for (Entry entry : entries) {
      TestScope test = entry.test();
      if (scope == null || (test != null && test.isWithin(scope))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Ends a round and takes what is a leak for certain.
   *
   * @param last whether nothing waits any longer, parts excepted
   * @param end whether parts do not, either: what they are parts of will not be closed any more
   */
  List<Leak> decide(boolean last, boolean end) {
    List<Entry> undecided = new ArrayList<>();
    for (Entry entry : waiting) {
      Entry carrier = judge.isJoined(entry) ? entry.carrier() : null;
      if (carrier == null ? judge.endsByItself(entry) : isLost(carrier)) {
        if (carrier != null) {
          // one leak is one finding
          entry.tally().disowns();
        }
      } else if (last || (carrier != null && carrier.isClosed())) {
        decided.add(new Leak(entry, null));
      } else {
        undecided.add(entry);
      }
    }
    waiting.clear();
    waiting.addAll(undecided);
    decideParts(end);
    List<Leak> all = new ArrayList<>(decided);
    decided.clear();
    return all;
  }

  private void decideParts(boolean end) {
    List<Entry> undecided = new ArrayList<>();
    for (Entry part : parts) {
      if (wasClosed(part)) {
        part.decided();
        continue;
      }
      Entry root = rootOf(part, end);
      if (root == null && undecided.size() < MOST_WAITING) {
        undecided.add(part);
      } else if (root == null) {
        // nobody can say yet, and there is no room to wait
        part.tally().disowns();
        part.decided();
      } else if (root.tally() == part.tally() && root != part) {
        // a connection in a proxy is one connection
        part.tally().disowns();
        part.decided();
      } else {
        decided.add(new Leak(part, root == part ? null : root));
      }
    }
    parts.clear();
    parts.addAll(undecided);
  }

  /** Whether it was closed together with something that it is a part of, however far. */
  private static boolean wasClosed(Entry part) {
    Entry at = part;
    while (at != null) {
      if (at.isCascaded()) {
        return true;
      }
      at = at.isPart() ? at.carrier() : null;
    }
    return part.isClosed();
  }

  /**
   * The outermost of those that {@code part} was lost with, itself if there is none; null if that
   * is not known before {@code now}.
   */
  private @Nullable Entry rootOf(Entry part, boolean now) {
    Entry root = part;
    while (root.isPart()) {
      Entry carrier = root.carrier();
      if (carrier == null || carrier.isClosed()) {
        return root;
      }
      if (!carrier.isEnded()) {
        // a pool may keep what belongs to a handle that it does not keep
        carrier = endedAround(carrier);
      }
      if (carrier == null) {
        return now ? root : null;
      }
      if (!judge.mayLeak(carrier)) {
        return root;
      }
      root = carrier;
    }
    return root;
  }

  /** The nearest that {@code entry} is a part of and that has ended without a close, if any. */
  private static @Nullable Entry endedAround(Entry entry) {
    Entry at = entry.isPart() ? entry.carrier() : null;
    while (at != null && !at.isClosed() && !at.isEnded()) {
      at = at.isPart() ? at.carrier() : null;
    }
    return at == null || at.isClosed() ? null : at;
  }

  /** Whether {@code carrier} was forgotten too. */
  private static boolean isLost(Entry carrier) {
    return !carrier.isClosed() && (carrier.closedBy() != null || carrier.refersTo(null));
  }
}

package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files and sockets that leaked lately, for what leaked inside of a stream around one: {@code new
 * GZIPInputStream(new FileInputStream(file))} forgets a file and an inflater, and is one leak.
 *
 * <p>Nothing of the two objects is left but their stacks. They belong together if one thread opened
 * the file first, and both in the same call of the same method of the program, or one of them in a
 * method that this one called. Each file takes one inflater, so that others of the same method keep
 * their findings.
 */
final class Wrapped {
  /** So far down may the open call be from the method that has both. */
  private static final int HELPERS = 2;

  private final Map<List<Object>, List<Carrier>> carriers = new HashMap<>();

  /** One that leaked. */
  private static final class Carrier {
    final Entry entry;
    boolean taken;

    Carrier(Entry entry) {
      this.entry = entry;
    }
  }

  /** Knows {@code entry}, which leaked, and which a stream may have been around. */
  void add(Entry entry) {
    Carrier carrier = new Carrier(entry);
    for (int depth = 0; depth <= HELPERS; depth++) {
      List<Object> place = place(entry, depth);
      List<Carrier> there = carriers.get(place);
      if (there == null) {
        there = new ArrayList<>();
        carriers.put(place, there);
      }
      there.add(carrier);
    }
  }

  /** Whether {@code entry} was in a stream around a known one, which is taken by it. */
  boolean takes(Entry entry) {
    Carrier best = null;
    for (int depth = 0; depth <= HELPERS && best == null; depth++) {
      List<Object> place = place(entry, depth);
      for (Carrier each : carriers.getOrDefault(place, List.of())) {
        if (depth == 0 || place.equals(place(each.entry, 0))) {
          best = later(best, each, entry);
        }
      }
    }
    if (best != null) {
      best.taken = true;
    }
    return best != null;
  }

  /** The later of the two that is free and was opened before {@code entry}. */
  private static @Nullable Carrier later(@Nullable Carrier best, Carrier other, Entry entry) {
    if (other.taken || entry.openedNanos() - other.entry.openedNanos() < 0) {
      return best;
    }
    boolean first = best == null || other.entry.openedNanos() - best.entry.openedNanos() > 0;
    return first ? other : best;
  }

  /**
   * The thread and the program's frames without the first {@code depth}; the line in the next is
   * left out, because a file is often opened a line above its stream. Where there are no such
   * frames, the place is nobody else's.
   */
  private static List<Object> place(Entry entry, int depth) {
    Trace trace = entry.trace();
    List<StackTraceElement> frames = trace == null ? List.of() : trace.frames();
    int head = 0;
    while (head < frames.size() && Frames.isJdk(frames.get(head))) {
      head++;
    }
    head += depth;
    if (head >= frames.size()) {
      return List.of(entry);
    }
    StackTraceElement frame = frames.get(head);
    return List.of(
        entry.thread(),
        frame.getClassName(),
        frame.getMethodName(),
        frames.subList(head + 1, frames.size()));
  }
}

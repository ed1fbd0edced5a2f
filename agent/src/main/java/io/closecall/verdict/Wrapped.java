package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final List<Entry> known = new ArrayList<>();

  /** By the place of the open call, and by that and the methods below it; made when first asked. */
  private final Map<List<Object>, TreeMap<Long, Carrier>> heads = new HashMap<>();

  private final Map<List<Object>, TreeMap<Long, Carrier>> places = new HashMap<>();
  private int indexed;

  /** One that leaked. */
  private static final class Carrier {
    boolean taken;
  }

  /** Knows {@code entry}, which leaked, and which a stream may have been around. */
  void add(Entry entry) {
    known.add(entry);
  }

  /** Most rounds never ask, and so never look at frames. */
  private void index() {
    for (; indexed < known.size(); indexed++) {
      Entry entry = known.get(indexed);
      Carrier carrier = new Carrier();
      put(heads, place(entry, 0), entry, carrier);
      for (int depth = 0; depth <= HELPERS; depth++) {
        put(places, place(entry, depth), entry, carrier);
      }
    }
  }

  private void put(
      Map<List<Object>, TreeMap<Long, Carrier>> map,
      List<Object> place,
      Entry entry,
      Carrier carrier) {
    TreeMap<Long, Carrier> there = map.get(place);
    if (there == null) {
      there = new TreeMap<>();
      map.put(place, there);
    }
    long when = when(entry);
    while (there.putIfAbsent(when, carrier) != null) {
      when++;
    }
  }

  private long when(Entry entry) {
    return entry.openedNanos() - known.get(0).openedNanos();
  }

  /** Whether {@code entry} was in a stream around a known one, which is taken by it. */
  boolean takes(Entry entry) {
    if (known.isEmpty()) {
      return false;
    }
    index();
    boolean found = takes(places.get(place(entry, 0)), entry);
    for (int depth = 1; depth <= HELPERS && !found; depth++) {
      found = takes(heads.get(place(entry, depth)), entry);
    }
    return found;
  }

  /** Takes the latest that is free and was opened before {@code entry}. */
  private boolean takes(@Nullable TreeMap<Long, Carrier> there, Entry entry) {
    while (there != null) {
      Map.Entry<Long, Carrier> latest = there.floorEntry(when(entry));
      if (latest == null) {
        return false;
      }
      there.remove(latest.getKey());
      if (!latest.getValue().taken) {
        latest.getValue().taken = true;
        return true;
      }
    }
    return false;
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

package io.closecall.weave;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Classes that are not woven because all depends on an interface of theirs that is loaded right
 * after them. If that turns out to close something by a default method, its initializer, which the
 * JDK runs before the first object of such a class is made (JLS 12.4.1), has them woven. Names are
 * internal ones.
 */
final class Awaited {
  private final Map<String, Set<String>> waiting = new ConcurrentHashMap<>();

  void add(String awaited, String waiter) {
    Set<String> all = waiting.get(awaited);
    if (all == null) {
      all = ConcurrentHashMap.newKeySet();
      Set<String> other = waiting.putIfAbsent(awaited, all);
      all = other == null ? all : other;
    }
    all.add(waiter);
  }

  boolean has(String name) {
    return !waiting.isEmpty() && waiting.containsKey(name);
  }

  /** The interface is of no interest. */
  void forget(String name) {
    if (!waiting.isEmpty()) {
      waiting.remove(name);
    }
  }

  /** Binary names of the classes that wait for {@code name}, and for those that do. */
  Set<String> of(String name) {
    Set<String> all = new HashSet<>();
    Deque<String> left = new ArrayDeque<>();
    left.add(name);
    while (!left.isEmpty()) {
      Set<String> waiters = waiting.get(left.remove());
      if (waiters != null) {
        for (String each : waiters) {
          if (all.add(each.replace('/', '.'))) {
            left.add(each);
          }
        }
      }
    }
    return all;
  }
}

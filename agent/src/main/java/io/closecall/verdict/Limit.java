package io.closecall.verdict;

import io.closecall.kinds.KindPattern;

/**
 * How long those of some kinds may be open.
 *
 * @param kinds a kind's id, or a pattern with {@code *}
 * @param nanos what is open longer is overdue
 */
public record Limit(String kinds, long nanos) {
  boolean isFor(String kind) {
    return KindPattern.matches(kinds, kind);
  }

  /** Whether it names one kind, and so means even what is by design in small numbers. */
  boolean isForOne() {
    return kinds.indexOf('*') < 0;
  }
}

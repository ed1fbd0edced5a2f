package io.closecall.verdict;

import io.closecall.verdict.Ascent.Rise;
import org.jspecify.annotations.Nullable;

/**
 * Whether a number that was quiet for long now rises towards a limit. A {@link Riser} looks at half
 * of its life, and after a quiet week that is days; so this looks at the last minutes, hours and
 * the last day as if each were a life: in windows that begin anew, two of each length, of which one
 * is always half through. Where the number has been before, it may be again. Not safe for several
 * threads.
 */
public final class Surge {
  /** A window is this long until the other one of its length begins. */
  private static final long SHORTEST_NANOS = 300_000_000_000L;

  private static final int LENGTHS = 5;

  /** So many times as long as the window before: up to 21 hours. */
  private static final int LONGER = 4;

  /** Before that, what began late did not begin late. */
  private static final long SETTLED_NANOS = 600_000_000_000L;

  /** A limit is near that is reached in as many times the time that the window shows. */
  private static final int NEAR = 1;

  /** As many as there are windows. */
  static final int WINDOWS = 2 * LENGTHS;

  private final long leastGrowth;
  private final @Nullable Riser[] risers = new @Nullable Riser[WINDOWS];
  private final long[] everyNanos = new long[WINDOWS];
  private final long[] nextNanos = new long[WINDOWS];
  private final long[] before = new long[WINDOWS];
  private final long[] first = new long[WINDOWS];
  private long now;
  private long peak;

  /** A number since {@code startNanos}; less than {@code leastGrowth} more is no growth. */
  public Surge(long startNanos, long leastGrowth) {
    this.leastGrowth = leastGrowth;
    long length = SHORTEST_NANOS;
    for (int i = 0; i < WINDOWS; i += 2) {
      for (int j = i; j < i + 2; j++) {
        everyNanos[j] = 2 * length;
        nextNanos[j] = startNanos + SETTLED_NANOS + (j - i) * length;
      }
      length *= LONGER;
    }
  }

  /** The number is {@code value} at {@code nowNanos}; returns a bit for each window that begins. */
  public int note(long nowNanos, long value) {
    int begun = 0;
    for (int i = 0; i < WINDOWS; i++) {
      if (nowNanos - nextNanos[i] >= 0) {
        begun |= 1 << i;
        risers[i] = new Riser(nowNanos, leastGrowth);
        before[i] = peak;
        first[i] = value;
        long late = nowNanos - nextNanos[i];
        nextNanos[i] += everyNanos[i] * (late / everyNanos[i] + 1);
      }
      Riser riser = risers[i];
      if (riser != null) {
        riser.note(nowNanos, value);
      }
    }
    now = value;
    peak = Math.max(peak, value);
    return begun;
  }

  /** A window in which it rises to {@code limit}, 0 for none, before long; -1 if there is none. */
  public int pressing(long limit) {
    for (int i = 0; i < WINDOWS; i++) {
      Riser riser = risers[i];
      if (riser != null && now > before[i] && riser.isPressing(limit, NEAR)) {
        return i;
      }
    }
    return -1;
  }

  /** How it rises in a window. */
  @Nullable Rise rise(int window) {
    Riser riser = risers[window];
    return riser == null ? null : riser.rise();
  }

  /** By how much it has risen since the window began. */
  long growth(int window) {
    return now - first[window];
  }
}

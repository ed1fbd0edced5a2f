package io.closecall.verdict;

import io.closecall.verdict.Ascent.Rise;
import org.jspecify.annotations.Nullable;

/** One number that may grow, and what was said of it. Not safe for several threads. */
public final class Riser {
  private static final long FIRST_MOMENT_NANOS = 1_000_000_000L;

  /** What is younger may still be warming up. */
  private static final long LEAST_LIFE_NANOS = 90_000_000_000L;

  /** It has to go on for one part in this many of its life before it is believed. */
  private static final int BELIEF = 4;

  /** It is told again when it grows so many times as fast. */
  private static final int MUCH_WORSE = 4;

  private final Ascent ascent;
  private final long leastGrowth;
  private @Nullable Rise rise;
  private long firstLifeNanos;
  private long now;
  private long peak;
  private long ceiling;
  private long toldAt;
  private double toldPerHour;
  private boolean told;

  /** A number since {@code startNanos}; less than {@code leastGrowth} more is no growth. */
  public Riser(long startNanos, long leastGrowth) {
    this.ascent = new Ascent(startNanos, FIRST_MOMENT_NANOS);
    this.leastGrowth = leastGrowth;
  }

  /** The number is {@code value} at {@code nowNanos}. */
  public void note(long nowNanos, long value) {
    now = value;
    peak = Math.max(peak, value);
    if (2 * value < peak) {
      // it came down: what it reached it may reach again
      ceiling = Math.max(ceiling, peak);
      peak = value;
      told = false;
      rise = null;
    }
    if (!ascent.note(nowNanos, value)) {
      return;
    }
    Rise latest = ascent.rise(leastGrowth);
    if (latest == null) {
      rise = null;
    } else {
      if (rise == null) {
        firstLifeNanos = ascent.lifeNanos();
      }
      rise = latest;
    }
  }

  /** How it grows, believed or not. */
  public @Nullable Rise rise() {
    return rise;
  }

  /** Whether it has grown for long enough to be believed. */
  public boolean isBelieved() {
    long life = ascent.lifeNanos();
    return rise != null
        && life >= LEAST_LIFE_NANOS
        && life - Math.max(firstLifeNanos, LEAST_LIFE_NANOS / 2) >= life / BELIEF;
  }

  long now() {
    return now;
  }

  /** Whether it was said that it grows, and it has not come down since. */
  public boolean stands() {
    return told && now > toldAt / 2;
  }

  /** Says that it grows; returns whether that is news, as it is not where it has been before. */
  public boolean tell(Rise how) {
    boolean news = now > ceiling && (!stands() || how.perHour() > MUCH_WORSE * toldPerHour);
    if (news) {
      told = true;
      toldAt = now;
      toldPerHour = how.perHour();
    }
    return news;
  }
}

package io.closecall.verdict;

import io.closecall.verdict.Ascent.Rise;
import org.jspecify.annotations.Nullable;

/**
 * One number that may grow, and what was said of it. Not safe for several threads.
 *
 * <p>What begins grows: pools, caches and connections fill up, most of them ever more slowly. So a
 * growth is believed once it has gone on for ten minutes without slowing down; earlier, only where
 * a limit would be reached before long.
 */
public final class Riser {
  private static final long FIRST_MOMENT_NANOS = 1_000_000_000L;

  /** What is younger may still be warming up. */
  private static final long WARM_UP_NANOS = 600_000_000_000L;

  /** What is younger is nothing yet, unless there is hardly any time left. */
  private static final long LEAST_LIFE_NANOS = 90_000_000_000L;

  /** It has to go on for one part in this many of its life before it is believed. */
  private static final int BELIEF = 4;

  /** What grows by less than this of what it did before is filling up. */
  private static final double LEAST_PACE = 0.75;

  /**
   * It may seem not to grow for one part in this many of its life, and is believed all the same.
   */
  private static final int LAPSE = 32;

  /** It is shown for one part in this many of its life after it was last seen to grow. */
  private static final int SHOWN = 8;

  /** A limit is near that is reached in so many times the life so far. */
  private static final int NEAR = 2;

  /** A limit that is this near, half of it used up, is told of at once. */
  private static final double URGENT_HOURS = 0.1;

  /** It is told again when it grows so many times as fast. */
  private static final int MUCH_WORSE = 4;

  private static final double NANOS_AN_HOUR = 3.6e12;

  private final Ascent ascent;
  private final long leastGrowth;
  private @Nullable Rise rise;
  private long seenLife;
  private long firstLife = -1;
  private long steadyLife;
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
    if (ascent.note(nowNanos, value)) {
      look(ascent.rise(leastGrowth), ascent.lifeNanos());
    }
  }

  private void look(@Nullable Rise latest, long life) {
    if (latest != null && latest.pace() >= LEAST_PACE) {
      firstLife = firstLife < 0 ? life : firstLife;
      steadyLife = life;
    } else if (life - steadyLife > life / LAPSE) {
      firstLife = -1;
    }
    if (latest != null) {
      rise = latest;
      seenLife = life;
    } else if (life - seenLife > life / SHOWN) {
      rise = null;
    }
  }

  /** How it grows, or did a moment ago, believed or not. */
  public @Nullable Rise rise() {
    return rise;
  }

  /** Whether it has grown for long enough to be more than a warm-up. */
  public boolean isBelieved() {
    return hasGrown(WARM_UP_NANOS);
  }

  /** Whether it will be at {@code limit}, 0 for none, before it could be believed to get there. */
  public boolean isPressing(long limit) {
    return isPressing(limit, NEAR);
  }

  /** As {@link #isPressing(long)}, where the limit is near in {@code times} the life so far. */
  boolean isPressing(long limit, int times) {
    long life = ascent.lifeNanos();
    if (limit <= 0 || rise == null || seenLife != life) {
      return false;
    }
    double hours = (limit - now) / rise.perHour();
    return (2 * now > limit && hours < URGENT_HOURS)
        || (hours * NANOS_AN_HOUR < (double) times * life && hasGrown(LEAST_LIFE_NANOS));
  }

  private boolean hasGrown(long leastLife) {
    long life = ascent.lifeNanos();
    return rise != null
        && firstLife >= 0
        && steadyLife == life
        && life >= leastLife
        && life - Math.max(firstLife, LEAST_LIFE_NANOS / 2) >= life / BELIEF;
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

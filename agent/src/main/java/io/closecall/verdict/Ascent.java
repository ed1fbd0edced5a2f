package io.closecall.verdict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells a number that grows for good from one that comes down again, was raised once, or has not
 * yet come to its level.
 *
 * <p>Only the least of each moment is kept, so that what is opened and closed in between does not
 * count, and only the later half of its life is looked at, so that its beginning does not either.
 * There, the least of nearly every eighth must be above that of the one before; no single step may
 * make half of the growth; and the growth must not slow down. The slope is the median of those
 * between any two eighths (Theil-Sen), its uncertainty what that leaves open at 95 in 100.
 *
 * <p>Bounded, and not safe for several threads.
 */
public final class Ascent {
  private static final int MOST = 128;
  private static final int PARTS = 8;
  private static final int LEAST_MOMENTS = 2 * PARTS;
  private static final double NANOS_AN_HOUR = 3.6e12;

  /** Of the slopes between eight points: where the interval of 95 in 100 begins, and ends. */
  private static final int LOW_RANK = 5;

  private static final int HIGH_RANK = 22;

  /** Of seven steps, so many go up at least. */
  private static final int LEAST_STEPS = 6;

  private final long startNanos;
  private final long[] least = new long[MOST];
  private long everyNanos;
  private int size;

  /**
   * How it grows.
   *
   * @param perHour by how much in an hour
   * @param low the least that it may be
   * @param high the most that it may be
   * @param growth by how much it has grown in the later half of its life
   * @param sinceNanos when that half began
   * @param pace how fast it grew lately, where 1 is as fast as before
   */
  public record Rise(
      double perHour, double low, double high, long growth, long sinceNanos, double pace) {}

  /** One that begins now and keeps a moment every {@code everyNanos} at first. */
  public Ascent(long startNanos, long everyNanos) {
    this.startNanos = startNanos;
    this.everyNanos = everyNanos;
  }

  /** The number is {@code value} now; returns whether a moment is complete that was not before. */
  public boolean note(long nowNanos, long value) {
    long at = (nowNanos - startNanos) / everyNanos;
    while (at >= MOST) {
      thin();
      at = (nowNanos - startNanos) / everyNanos;
    }
    boolean completed = at >= size;
    while (size < at) {
      // nobody looked: as it was
      least[size] = size == 0 ? value : least[size - 1];
      size++;
    }
    if (at == size) {
      least[size++] = value;
    } else {
      least[(int) at] = Math.min(least[(int) at], value);
    }
    return completed;
  }

  private void thin() {
    for (int i = 0; i < MOST / 2; i++) {
      least[i] = Math.min(least[2 * i], least[2 * i + 1]);
    }
    size = Math.min(MOST / 2, (size + 1) / 2);
    everyNanos *= 2;
  }

  /** How long it is known. */
  public long lifeNanos() {
    return Math.max(0, size - 1) * everyNanos;
  }

  /** How it grows, by at least {@code leastGrowth}; null if it does not. */
  public @Nullable Rise rise(long leastGrowth) {
    int end = size - 1;
    int from = end / 2;
    if (end - from < LEAST_MOMENTS) {
      return null;
    }
    long[] lows = new long[PARTS];
    double[] at = new double[PARTS];
    for (int part = 0; part < PARTS; part++) {
      int first = from + (end - from) * part / PARTS;
      int after = from + (end - from) * (part + 1) / PARTS;
      lows[part] = Arrays.stream(least, first, after).min().orElse(0);
      at[part] = (first + after) / 2.0 * everyNanos / NANOS_AN_HOUR;
    }
    long growth = lows[PARTS - 1] - lows[0];
    if (growth < leastGrowth || !isSteady(lows, growth)) {
      return null;
    }
    double[] slopes = slopes(lows, at, 0, PARTS);
    double early = middle(slopes(lows, at, 0, PARTS / 2));
    double late = middle(slopes(lows, at, PARTS / 2, PARTS));
    double slope = middle(slopes);
    if (slope <= 0 || late < early / 2) {
      return null;
    }
    double low = Math.max(0, slopes[LOW_RANK]);
    double high = slopes[HIGH_RANK];
    double pace = early <= 0 ? 1 : late / early;
    return new Rise(slope, low, high, growth, startNanos + from * everyNanos, pace);
  }

  private static boolean isSteady(long[] lows, long growth) {
    int up = 0;
    for (int i = 1; i < lows.length; i++) {
      long step = lows[i] - lows[i - 1];
      if (2 * step > growth || -10 * step > growth) {
        return false;
      }
      up += step > 0 ? 1 : 0;
    }
    return up >= LEAST_STEPS;
  }

  private static double[] slopes(long[] values, double[] at, int from, int end) {
    double[] slopes = new double[(end - from) * (end - from - 1) / 2];
    int next = 0;
    for (int i = from; i < end; i++) {
      for (int j = i + 1; j < end; j++) {
        slopes[next++] = (values[j] - values[i]) / (at[j] - at[i]);
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}

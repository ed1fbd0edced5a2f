package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.verdict.Ascent;
import io.closecall.verdict.Ascent.Rise;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers as they go, second by second, from two minutes to a week. */
class AscentTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int[] LENGTHS = {2 * MINUTE, 10 * MINUTE, 3 * HOUR, 24 * HOUR};

  @Test
  void aSlowLeakRises() {
    for (int length : LENGTHS) {
      Rise rise = rise(length, second -> 300.0 * second / length);
      assertNotNull(rise, () -> "in " + length + " s");
      assertPerHour(300.0 * HOUR / length, rise);
    }
  }

  @Test
  void aLeakBelowTrafficRises() {
    Random random = new Random(5);
    for (int length : LENGTHS) {
      Rise rise =
          rise(length, second -> 500.0 * second / length + random.nextInt(40) + saw(second, 7));
      assertNotNull(rise, () -> "in " + length + " s");
      assertPerHour(500.0 * HOUR / length, rise);
    }
  }

  @Test
  void aLeakThatBeginsLateRisesInTheEnd() {
    Rise rise = rise(4 * HOUR, second -> Math.max(0, second - HOUR) / 10);
    assertNotNull(rise);
    assertPerHour(360, rise);
  }

  @Test
  void aSawtoothIsNoLeak() {
    for (int length : LENGTHS) {
      for (int teeth : new int[] {3, 5, 8, 20, 100}) {
        double period = (double) length / teeth;
        assertNull(
            everRising(length, second -> 1000 * (second % period) / period, 3 * length / teeth),
            () -> teeth + " teeth in " + length + " s");
      }
    }
  }

  @Test
  void aStepIsNoLeak() {
    for (int length : LENGTHS) {
      for (double at : new double[] {0.05, 0.3, 0.6, 0.8, 0.97}) {
        assertNull(
            everRising(length, second -> second < at * length ? 20 : 900, MINUTE),
            () -> "at " + at + " of " + length + " s");
      }
    }
  }

  @Test
  void aWarmUpIsNoLeakOnceItIsOver() {
    for (int length : LENGTHS) {
      assertNull(rise(length, second -> 500 * Math.min(1, 4.0 * second / length)));
      assertNull(
          everRising(length, second -> 500 * (1 - Math.exp(-12.0 * second / length)), length / 4));
    }
  }

  @Test
  void trafficIsNoLeak() {
    Random random = new Random(9);
    for (int length : LENGTHS) {
      assertNull(everRising(length, second -> 200 + random.nextInt(200), MINUTE));
      // a day's tide
      assertNull(
          everRising(
              length,
              second -> 400 + 300 * Math.sin(2 * Math.PI * 5 * second / length),
              length / 2));
    }
  }

  @Test
  void whatGrowsByLittleIsNothing() {
    assertNull(rise(HOUR, second -> 15.0 * second / HOUR));
  }

  @Test
  void whereNobodyLookedItIsAsItWas() {
    Ascent ascent = new Ascent(0, SECOND);
    for (int second = 0; second < HOUR; second += 30) {
      ascent.note(second * SECOND, second);
    }
    Rise rise = ascent.rise(20);
    assertNotNull(rise);
    assertPerHour(HOUR, rise);
  }

  private static void assertPerHour(double expected, Rise rise) {
    assertEquals(expected, rise.perHour(), expected * 0.15);
    assertTrue(rise.low() <= rise.perHour() && rise.perHour() <= rise.high(), rise::toString);
    assertTrue(rise.low() > expected / 2 && rise.high() < expected * 2, rise::toString);
  }

  private static @Nullable Rise rise(int length, DoubleUnaryOperator value) {
    Ascent ascent = new Ascent(0, SECOND);
    for (int second = 0; second <= length; second++) {
      ascent.note(second * SECOND, Math.round(value.applyAsDouble(second)));
    }
    return ascent.rise(20);
  }

  /** The first rise seen at any moment after {@code from}; what begins may always look like one. */
  private static @Nullable Rise everRising(int length, DoubleUnaryOperator value, int from) {
    Ascent ascent = new Ascent(0, SECOND);
    for (int second = 0; second <= length; second++) {
      boolean completed = ascent.note(second * SECOND, Math.round(value.applyAsDouble(second)));
      Rise rise = completed && second > from ? ascent.rise(20) : null;
      if (rise != null) {
        return rise;
      }
    }
    return null;
  }

  private static double saw(double second, int period) {
    return 100 * (second % period) / period;
  }
}

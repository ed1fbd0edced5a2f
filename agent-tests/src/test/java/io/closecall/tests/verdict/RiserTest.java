package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.verdict.Ascent.Rise;
import io.closecall.verdict.Riser;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of numbers as they go, second by second. */
class RiserTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  /** Descriptors, of which a process without leaks has some dozens. */
  private static final int LIMIT = 1000;

  private static final int BASE = 60;
  private static final int NEVER = -1;

  private final Riser riser = new Riser(0, 20);

  /** How often it is told between two seconds. */
  private int told(int from, int to, IntToLongFunction value) {
    int told = 0;
    for (int second = from; second < to; second++) {
      told += tells(second, value.applyAsLong(second), 0) ? 1 : 0;
    }
    return told;
  }

  /** The second in which it is first told, if it has that limit. */
  private int firstTold(int to, int limit, IntToLongFunction value) {
    for (int second = 0; second < to; second++) {
      if (tells(second, value.applyAsLong(second), limit)) {
        return second;
      }
    }
    return NEVER;
  }

  private boolean tells(int second, long value, int limit) {
    riser.note(second * SECOND, value);
    Rise rise = riser.rise();
    return rise != null && (riser.isBelieved() || riser.isPressing(limit)) && riser.tell(rise);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 24})
  void whatLeaksIsToldOnceAndNeverAgainWhenItIsClosed(int hours) {
    assertEquals(1, told(0, hours * HOUR, second -> second / MINUTE));
    assertTrue(riser.stands());
    assertEquals(0, told(hours * HOUR, (hours + 2) * HOUR, second -> 0));
    assertFalse(riser.stands());
  }

  @Test
  void whatComesDownIsToldAgainOnlyWhereItHasNotBeen() {
    assertEquals(1, told(0, 2 * HOUR, second -> second / MINUTE));
    assertEquals(0, told(2 * HOUR, 4 * HOUR, second -> (second - 2 * HOUR) / MINUTE));
    assertEquals(1, told(4 * HOUR, 40 * HOUR, second -> (second - 2 * HOUR) / MINUTE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void aFirstRampIsAWarmUp(int minutes) {
    Random random = new Random(minutes);
    assertEquals(
        NEVER,
        firstTold(
            3 * HOUR,
            LIMIT,
            second ->
                BASE
                    + 250L * Math.min(second, minutes * MINUTE) / (minutes * MINUTE)
                    + random.nextInt(6)));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 120, 300})
  void whatFillsUpMoreAndMoreSlowlyIsAWarmUp(int seconds) {
    Random random = new Random(seconds);
    assertEquals(
        NEVER,
        firstTold(
            3 * HOUR,
            LIMIT,
            second ->
                BASE
                    + Math.round(400 * -Math.expm1(-second / (double) seconds))
                    + random.nextInt(6)));
  }

  @Test
  void aCacheThatSeesFewNewKeysAtLastIsFillingUp() {
    Random random = new Random(3);
    assertEquals(
        NEVER,
        firstTold(
            3 * HOUR,
            LIMIT,
            second -> BASE + Math.round(40 * Math.log1p(second / 10.0)) + random.nextInt(6)));
  }

  /** In how many minutes the limit is reached, and what share of it may be used up when told. */
  @ParameterizedTest
  @CsvSource({"2, 0.55", "4, 0.5", "10, 0.45", "30, 0.45", "120, 0.25", "480, 0.2"})
  void aSlowLeakIsToldWellBeforeTheLimit(int minutes, double share) {
    Random random = new Random(minutes);
    double leaking = (LIMIT - BASE) / (double) (minutes * MINUTE);
    int second =
        firstTold(
            minutes * MINUTE,
            LIMIT,
            each -> BASE + (long) (leaking * each) + random.nextInt(10) + 3 * (each % 7));
    assertTrue(second > 0 && second <= share * minutes * MINUTE, "told after " + second + " s");
  }

  @Test
  void aLeakWithoutALimitIsToldAfterTheWarmUp() {
    int second = firstTold(HOUR, 0, each -> each / 5);
    assertTrue(second >= 10 * MINUTE && second <= 11 * MINUTE, "told after " + second + " s");
  }

  /** Connections come and go in the rhythm of minutes, by as many as leak in three. */
  @Test
  void whatIsToldIsShownToTheEndThoughTrafficHidesItForAMoment() {
    Random random = new Random(2);
    double[] traffic = {0};
    int hidden = 0;
    boolean lately = false;
    for (int second = 0; second < 10 * MINUTE; second++) {
      traffic[0] = traffic[0] * 0.98 + random.nextGaussian() * 6;
      lately |= tells(second, Math.round(120 + 1.5 * second + traffic[0]), LIMIT);
      hidden += lately && riser.rise() == null ? 1 : 0;
    }
    assertTrue(lately);
    assertEquals(0, hidden);
  }

  @Test
  void whatGrowsNoMoreIsNotShownForLong() {
    assertEquals(1, told(0, HOUR, second -> second / 10));
    assertNotNull(riser.rise());
    told(HOUR, 2 * HOUR, second -> HOUR / 10);
    assertNull(riser.rise());
  }
}

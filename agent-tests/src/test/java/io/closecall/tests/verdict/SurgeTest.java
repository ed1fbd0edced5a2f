package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.verdict.Surge;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins to rise after a long quiet time, second by second. */
class SurgeTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;
  private static final int LIMIT = 1000;
  private static final int BASE = 60;
  private static final int NEVER = -1;

  private final Random random = new Random(7);

  /** The second in which it is first pressing. */
  private static int firstPressing(int to, IntToLongFunction value) {
    Surge surge = new Surge(0, 20);
    for (int second = 0; second < to; second++) {
      surge.note(second * SECOND, value.applyAsLong(second));
      if (surge.pressing(LIMIT) >= 0) {
        return second;
      }
    }
    return NEVER;
  }

  private long traffic() {
    return BASE + random.nextInt(20);
  }

  /** A day is quiet; in how many minutes then the limit is reached, and what may be used up. */
  @ParameterizedTest
  @CsvSource({"5, 0.6", "10, 0.6", "20, 0.7", "60, 0.6", "240, 0.6", "600, 0.6"})
  void aLeakThatBeginsLateIsToldBeforeTheLimit(int minutes, double share) {
    for (int begins = DAY; begins < DAY + 5 * HOUR; begins += 37 * MINUTE) {
      int begin = begins;
      int end = begin + minutes * MINUTE;
      double leaking = (LIMIT - BASE) / (double) (minutes * MINUTE);
      int second =
          firstPressing(
              end, each -> traffic() + (each < begin ? 0 : (long) (leaking * (each - begin))));
      assertTrue(
          second > begin && second - begin <= share * minutes * MINUTE,
          "begun at " + begin + ", told at " + second + " of " + end);
    }
  }

  @Test
  void daysWithATideAreSilent() {
    assertEquals(
        NEVER,
        firstPressing(
            5 * DAY,
            second ->
                traffic() + Math.round(200 * (1 - Math.cos(2 * Math.PI * second / (double) DAY)))));
  }

  /** A job of every night that takes as many minutes to come to a third of the limit. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 60})
  void jobsAreSilent(int minutes) {
    assertEquals(
        NEVER,
        firstPressing(
            3 * DAY,
            second -> {
              int into = second % DAY - 3 * HOUR;
              boolean runs = into > 0 && into < minutes * MINUTE;
              return traffic() + (runs ? 270L * into / (minutes * MINUTE) : 0);
            }));
  }

  @Test
  void sawteethAreSilent() {
    assertEquals(NEVER, firstPressing(2 * DAY, second -> traffic() + second % (40 * MINUTE) / 8));
  }

  @Test
  void aStepIsSilent() {
    assertEquals(NEVER, firstPressing(2 * DAY, second -> traffic() + (second < DAY ? 0 : 600)));
  }

  /** Where it has been before, it may be again. */
  @Test
  void whatWasReachedOnceMayBeReachedAgain() {
    assertEquals(
        NEVER,
        firstPressing(
            2 * DAY,
            second -> {
              int into = second - DAY;
              boolean once = second > HOUR && second < HOUR + 10;
              return once ? 900 : traffic() + (into < 0 || into > 30 * MINUTE ? 0 : into / 3);
            }));
  }
}

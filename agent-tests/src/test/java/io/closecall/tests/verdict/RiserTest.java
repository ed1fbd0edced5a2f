package io.closecall.tests.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.verdict.Ascent.Rise;
import io.closecall.verdict.Riser;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of numbers as they go, second by second. */
class RiserTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final Riser riser = new Riser(0, 20);

  /** How often it is told between two seconds. */
  private int told(int from, int to, LongUnaryOperator value) {
    int told = 0;
    for (int second = from; second < to; second++) {
      riser.note(second * SECOND, value.applyAsLong(second));
      Rise rise = riser.rise();
      if (rise != null && riser.isBelieved() && riser.tell(rise)) {
        told++;
      }
    }
    return told;
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
}

package io.closecall.tests.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.report.TextReport;
import io.closecall.verdict.Survey;
import io.closecall.verdict.Trend;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What grows, in a sentence. */
class TrendTextTest {
  private static final long HOUR = 3_600_000;

  @Test
  void aRangeIsToldOnlyWhereItHasTwoEnds() throws IOException {
    String apart = written(0.5, 1.5, HOUR, 5 * HOUR);
    assertTrue(
        apart.contains("1.0 more an hour (0.5 to 1.5), none left in about 2 h (60 min to 5 h)"),
        apart);
    String alike = written(0.98, 1.04, 2 * HOUR + 1, 2 * HOUR + 60_000);
    assertTrue(alike.contains("1.0 more an hour, none left in about 2 h\n"), alike);
    String open = written(0.98, 1.04, 2 * HOUR, -1);
    assertTrue(open.contains("1.0 more an hour, none left in about 2 h (2 h to never)"), open);
  }

  private static String written(double low, double high, long earliest, long latest)
      throws IOException {
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    Trend trend =
        new Trend(
            "descriptors",
            null,
            null,
            null,
            7,
            1,
            low,
            high,
            100,
            2 * HOUR,
            earliest,
            latest,
            now,
            now,
            List.of());
    Survey plain = Samples.survey(1);
    StringBuilder out = new StringBuilder();
    TextReport.write(
        new Survey(
            plain.version(),
            plain.pid(),
            plain.jvm(),
            plain.started(),
            plain.ended(),
            plain.canaryPassed(),
            plain.gaps(),
            plain.collected(),
            plain.kinds(),
            plain.findings(),
            plain.statistics(),
            plain.cost(),
            plain.history(),
            List.of(trend)),
        out);
    return out.toString();
  }
}

package io.closecall.report.jfr;

import io.closecall.verdict.KindCount;
import io.closecall.verdict.Trend;
import io.closecall.verdict.Watch;
import java.util.List;
import java.util.Map;

/** Numbers as events, now and then; on threads of JFR. */
final class NumberEvents {
  /** What JFR shows as not available. */
  private static final long NONE = Long.MIN_VALUE;

  private final Watch watch;

  NumberEvents(Watch watch) {
    this.watch = watch;
  }

  void statistics() {
    statistics(watch.counts());
  }

  /** Of those of {@code kinds} of which any was opened. */
  void statistics(List<KindCount> kinds) {
    Map<String, Long> oldest = watch.oldest();
    for (KindCount kind : kinds) {
      if (kind.opened() == 0) {
        continue;
      }
      ResourceStatistics event = new ResourceStatistics();
      event.kind = kind.kind();
      event.open = kind.open();
      event.leaked = kind.leaked();
      event.opened = kind.opened();
      event.closed = kind.closed();
      event.peak = kind.peak();
      event.bytes = kind.openBytes();
      event.oldest = oldest.getOrDefault(kind.kind(), NONE);
      event.commit();
    }
  }

  void descriptors() {
    long[] descriptors = watch.descriptors();
    if (descriptors[0] < 0) {
      return;
    }
    DescriptorUsage event = new DescriptorUsage();
    event.open = descriptors[0];
    event.limit = descriptors[1];
    event.timeLeft = NONE;
    for (Trend trend : watch.trends()) {
      if (trend.measure().equals("descriptors")) {
        event.growth = trend.perHour();
        event.timeLeft = timeLeft(trend);
        event.site = trend.site();
      }
    }
    event.commit();
  }

  void growth() {
    for (Trend trend : watch.trends()) {
      ResourceGrowth event = new ResourceGrowth();
      event.site = trend.site();
      event.kind = trend.kind();
      event.measure = trend.measure();
      event.now = trend.now();
      event.growth = trend.perHour();
      event.growthLow = trend.perHourLow();
      event.growthHigh = trend.perHourHigh();
      event.timeLeft = timeLeft(trend);
      event.commit();
    }
  }

  private static long timeLeft(Trend trend) {
    return trend.exhaustedMillis() < 0 ? NONE : trend.exhaustedMillis();
  }
}

package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Listener;
import io.closecall.verdict.Trend;
import java.util.List;

/**
 * Logs each new leaking, overdue or growing site once, when it is found, and each that is not
 * overdue any more; a burst of them is cut, because the report has them all.
 */
public final class SiteLog implements Listener {
  private static final int BURST = 20;
  private static final long REFILL_NANOS = 60_000_000_000L / BURST;

  private long nextNanos = System.nanoTime() - BURST * REFILL_NANOS;
  private long suppressed;
  private boolean silent;

  /** Logs nothing from now on: the report follows. */
  public synchronized void end() {
    silent = true;
  }

  @Override
  public synchronized void found(List<Finding> leaks, List<Finding> newSites) {
    for (Finding finding : newSites) {
      say("leaked " + what(finding) + "; " + finding.remedy());
    }
  }

  @Override
  public synchronized void overdue(List<Finding> open, List<Finding> newSites) {
    for (Finding finding : newSites) {
      String age = Amounts.duration(finding.ageMillis());
      say("overdue " + what(finding) + "; open for " + age + " so far");
    }
  }

  @Override
  public synchronized void retracted(List<Finding> closed, List<Finding> overSites) {
    for (Finding finding : overSites) {
      boolean one = finding.retracted() == 1;
      String time = Amounts.duration(finding.longestMillis());
      String after = one ? "; closed after " : "; all closed, the longest after ";
      say("no longer overdue: " + what(finding) + after + time);
    }
  }

  @Override
  public synchronized void growing(List<Trend> trends) {
    for (Trend trend : trends) {
      say("growing: " + TrendText.of(trend));
    }
  }

  private void say(String message) {
    if (silent) {
      return;
    }
    long now = System.nanoTime();
    nextNanos = Math.max(nextNanos, now - BURST * REFILL_NANOS);
    if (nextNanos <= now) {
      nextNanos += REFILL_NANOS;
      Log.warn(message);
    } else if (suppressed++ == 0) {
      Log.warn("more sites are found than are logged; the report lists them all");
    }
  }

  private static String what(Finding finding) {
    StringBuilder text = new StringBuilder(finding.kind());
    if (!finding.descriptions().isEmpty()) {
      text.append(' ').append(finding.descriptions().get(0));
    }
    return text.append(", opened at ")
        .append(finding.site() == null ? "a site without stack" : finding.site())
        .toString();
  }
}

package io.closecall.report;

import io.closecall.verdict.Finding;
import io.closecall.verdict.Listener;
import java.util.List;

/**
 * Logs each new leaking site once, when it is found; a burst of them is cut, because the report has
 * them all.
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
    for (Finding finding : silent ? List.<Finding>of() : newSites) {
      long now = System.nanoTime();
      nextNanos = Math.max(nextNanos, now - BURST * REFILL_NANOS);
      if (nextNanos > now) {
        if (suppressed++ == 0) {
          Log.warn("more leaking sites are found than are logged; the report lists them all");
        }
        continue;
      }
      nextNanos += REFILL_NANOS;
      Log.warn(message(finding));
    }
  }

  private static String message(Finding finding) {
    StringBuilder text = new StringBuilder("leaked ").append(finding.kind());
    if (!finding.descriptions().isEmpty()) {
      text.append(' ').append(finding.descriptions().get(0));
    }
    text.append(", opened at ")
        .append(finding.site() == null ? "a site without stack" : finding.site());
    return text.append("; ").append(finding.remedy()).toString();
  }
}

package io.closecall.gate;

import io.closecall.ledger.OwnThread;
import io.closecall.ledger.TestScope;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Trials;
import io.closecall.verdict.Verdict;
import io.closecall.verdict.Watch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits and collects for one scope, or at the end for all; a thread for each. */
final class Look extends OwnThread {
  /** A test waits for what it has left open, in steps that double, and no longer than all. */
  private static final long GRACE_MILLIS = 500;

  /** So long before the first collection, because most of it is about to be closed. */
  private static final long SHORT_MILLIS = 15;

  private static final long LONGEST_STEP_MILLIS = 50;

  private final Watch watch;
  private final Trials trials;
  private final @Nullable TestScope scope;
  private final boolean held;
  private final long asked = System.nanoTime();
  private volatile List<Finding> found = List.of();

  Look(Watch watch, Trials trials, @Nullable TestScope scope, boolean held) {
    super("closecall-gate");
    this.watch = watch;
    this.trials = trials;
    this.scope = scope;
    this.held = held;
  }

  @Override
  protected void work() throws InterruptedException {
    if (trials.isOpen(scope, held, true)) {
      settle();
    }
    List<Finding> all = new ArrayList<>();
    if (scope != null) {
      all.addAll(trials.tell(scope, held));
    } else {
      all.addAll(trials.tellAll(held));
      for (Finding finding : watch.findings(false)) {
        if (finding.verdict() == Verdict.OVERDUE) {
          all.add(finding);
        }
      }
    }
    found = all;
  }

  /** What nobody uses any more is lost for certain; only what is in use may yet be closed. */
  private void settle() throws InterruptedException {
    boolean inTime = trials.isOpen(scope, held, false) && isClosedWithin(SHORT_MILLIS);
    if (inTime && !trials.isOpen(scope, held, true)) {
      return;
    }
    trials.collect(asked);
    if (!trials.isOpen(scope, held, false) || isClosedWithin(GRACE_MILLIS)) {
      return;
    }
    trials.lasts(scope);
    trials.collect(System.nanoTime());
  }

  private boolean isClosedWithin(long millis) throws InterruptedException {
    long waited = 0;
    for (long step = 1; waited < millis; step = Math.min(2 * step, LONGEST_STEP_MILLIS)) {
      Thread.sleep(step);
      waited += step;
      if (!trials.isOpen(scope, held, false)) {
        return true;
      }
    }
    return false;
  }

  /** What was found, once it has ended. */
  List<Finding> found() {
    return found;
  }
}

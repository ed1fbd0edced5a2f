package io.closecall.launch;

import io.closecall.kinds.Canary;
import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Tally;
import io.closecall.verdict.Gap;
import io.closecall.verdict.Watch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The canary: proves at run time that this JVM is observed. Of every kind that can be opened
 * without side effects, one is opened and closed, which must leave no entry; and one is opened,
 * freed unseen, and dropped, which must be found collected. The native side of both is freed at
 * once, so the program's descriptors are never touched, and the program's own collections are
 * enough.
 */
final class Proof implements Watch.Collected {
  private final Ledger ledger;
  private final Map<Kind, Tally> tallies;
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<Tally> dropped = new HashSet<>();
  private final Set<Tally> found = ConcurrentHashMap.newKeySet();
  private boolean ran;

  Proof(Ledger ledger, Map<Kind, Tally> tallies) {
    this.ledger = ledger;
    this.tallies = tallies;
  }

  /** Opens and closes one of each; once, on a thread of the agent. */
  synchronized void run() {
    if (ran) {
      return;
    }
    ran = true;
    OwnThread thread = (OwnThread) Thread.currentThread();
    for (Map.Entry<Kind, Tally> each : tallies.entrySet()) {
      Kind kind = each.getKey();
      Canary canary = kind.canary();
      if (canary != null) {
        try {
          prove(kind, each.getValue(), canary, thread);
        } catch (Exception | LinkageError failure) {
          // no descriptor to be had, no loopback: nothing is known of the kind then
          gaps.add(new Gap(kind.id(), "the start-up proof could not open one: " + failure));
        } finally {
          thread.observe(false, false);
        }
      }
    }
  }

  private void prove(Kind kind, Tally tally, Canary canary, OwnThread thread) throws Exception {
    thread.observe(true, true);
    int before = ledger.canaries();
    Object closed = canary.open();
    boolean opened = ledger.canaries() > before;
    canary.close(closed);
    if (!opened || ledger.canaries() != before) {
      gaps.add(new Gap(kind.id(), opened ? "its close is not seen" : "its opening is not seen"));
      return;
    }
    thread.observe(true, false);
    canary.close(canary.open());
    dropped.add(tally);
  }

  /** Hears that an entry of the canary was collected. */
  @Override
  public void collected(Entry entry) {
    found.add(entry.tally());
  }

  /**
   * What failed. A dropped one that was not found counts only where a collection is known to have
   * run since.
   *
   * @param collected whether one is
   */
  synchronized List<Gap> gaps(boolean collected) {
    List<Gap> all = new ArrayList<>(gaps);
    if (!ran) {
      all.add(new Gap("*", "the start-up proof has not run yet"));
    }
    if (collected) {
      for (Tally tally : dropped) {
        if (!found.contains(tally)) {
          all.add(new Gap(tally.kind(), "a dropped one is not found collected"));
        }
      }
    }
    return all;
  }
}

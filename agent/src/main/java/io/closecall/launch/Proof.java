package io.closecall.launch;

import io.closecall.kinds.Canary;
import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Tally;
import io.closecall.verdict.Gap;
import io.closecall.verdict.Watch;
import io.closecall.weave.Loom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The canary: proves at run time that this JVM is observed. Of every kind that the program can have
 * opened by now, one is opened and closed, which must leave no entry; and one is opened, freed
 * unseen, and dropped, which must be found collected. The native side of both is freed at once, so
 * the program's descriptors are never touched, and the program's own collections are enough.
 */
final class Proof implements Watch.Collected {
  private final Ledger ledger;
  private final Map<Kind, Tally> tallies;
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<String> tried = new HashSet<>();
  private final Set<Tally> dropped = new HashSet<>();
  private final Set<Tally> found = ConcurrentHashMap.newKeySet();

  Proof(Ledger ledger, Map<Kind, Tally> tallies) {
    this.ledger = ledger;
    this.tallies = tallies;
  }

  /** Tries each kind that is woven and not tried yet; on a thread of the agent. */
  synchronized void run(Loom loom) {
    OwnThread thread = (OwnThread) Thread.currentThread();
    for (Map.Entry<Kind, Tally> each : tallies.entrySet()) {
      Kind kind = each.getKey();
      Canary canary = kind.canary();
      if (canary == null
          || !loom.isWoven(kind)
          || (canary.isAfterUse() && each.getValue().opened() == 0)
          || !tried.add(kind.id())) {
        continue;
      }
      try {
        attempt(kind, each.getValue(), canary, thread);
      } catch (Exception | LinkageError failure) {
        // no descriptor to be had, no loopback: nothing is known of the kind then
        gaps.add(new Gap(kind.id(), "the start-up proof could not open one: " + failure, true));
      } finally {
        thread.observe(false, false);
      }
    }
  }

  private void attempt(Kind kind, Tally tally, Canary canary, OwnThread thread) throws Exception {
    thread.observe(true, true);
    Object closed = canary.open();
    boolean opened = ledger.isOpen(closed);
    canary.close(closed);
    if (!opened || ledger.isOpen(closed)) {
      String what = opened ? "its close is not seen" : "its opening is not seen";
      gaps.add(new Gap(kind.id(), what, true));
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

  /** The kinds of which one was dropped so far: a collection from now on has to find them. */
  synchronized Set<Tally> dropped() {
    return Set.copyOf(dropped);
  }

  /** What failed; {@code collectable} are those that a collection has had the chance to find. */
  synchronized List<Gap> gaps(Set<Tally> collectable) {
    List<Gap> all = new ArrayList<>(gaps);
    for (Tally tally : collectable) {
      if (!found.contains(tally)) {
        all.add(new Gap(tally.kind(), "a dropped one is not found collected", true));
      }
    }
    return all;
  }
}

package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.List;

/** What is open at the moment it is asked. */
final class Standing {
  private final Ledger ledger;
  private final Judge judge;
  private final Frames frames;

  Standing(Ledger ledger, Judge judge, Frames frames) {
    this.ledger = ledger;
    this.judge = judge;
    this.frames = frames;
  }

  /** Whether anything of the program's is open that could become a finding. */
  boolean isAny() {
    for (Entry entry : ledger.open()) {
      if (!judge.kindOf(entry).statistic() && !judge.isInternal(entry)) {
        return true;
      }
    }
    return false;
  }

  /** Findings of what is held. */
  List<Finding> held(Clock clock) {
    Findings open = new Findings(frames);
    Findings few = new Findings(frames);
    long now = System.nanoTime();
    for (Entry entry : ledger.open()) {
      Kind kind = judge.kindOf(entry);
      if (!kind.statistic() && !judge.isInternal(entry) && judge.isHeld(entry)) {
        Findings batch = judge.isFineIfFew(entry) ? few : open;
        batch.add(Verdict.HELD, kind, entry, now, judge.liveThreads(entry));
      }
    }
    open.absorbTooMany(few);
    return new ArrayList<>(open.byKey(clock).values());
  }

  /** The numbers, kind by kind. */
  static List<KindCount> counts(List<Tally> tallies) {
    List<KindCount> counts = new ArrayList<>();
    for (Tally tally : tallies) {
      long open = tally.open();
      long leaked = tally.leaked();
      long internal = tally.internal();
      long untracked = tally.untracked();
      long closed = Math.max(0, tally.opened() - untracked - open - leaked - internal);
      counts.add(
          new KindCount(
              tally.kind(),
              tally.opened(),
              closed,
              tally.cascaded(),
              open,
              leaked,
              internal,
              untracked,
              tally.peak(),
              tally.openBytes()));
    }
    return counts;
  }
}

package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /**
   * Findings of what is held and not {@code overdue}; the parts of what is overdue are added there,
   * and those of what has {@code leaked}, as a pool may keep them, there.
   */
  List<Finding> held(Clock clock, Findings overdue, Findings leaked) {
    return held(ledger.open(), clock, overdue, leaked);
  }

  /** The same of {@code entries} only. */
  List<Finding> held(List<Entry> entries, Clock clock, Findings overdue, Findings leaked) {
    Findings open = new Findings(frames);
    Findings few = new Findings(frames);
    long now = System.nanoTime();
    for (Entry entry : entries) {
      if (entry.isOverdue() || !judge.isProgramsAndOpen(entry)) {
        continue;
      }
      Kind kind = judge.kindOf(entry);
      Entry lost = lostWhole(entry);
      if (lost != null) {
        if (lost.tally() != entry.tally()) {
          leaked.addToKnown(Verdict.LEAKED, judge.kindOf(lost), lost, kind, entry, now);
        }
        continue;
      }
      Entry root = outermost(entry);
      if (root == entry) {
        Findings batch = judge.isFineIfFew(entry) ? few : open;
        batch.add(Verdict.HELD, kind, entry, now, judge.liveThreads(entry));
      } else if (root.isOverdue()) {
        overdue.addUnder(Verdict.OVERDUE, judge.kindOf(root), root, kind, entry, now);
      } else {
        open.addUnder(Verdict.HELD, judge.kindOf(root), root, kind, entry, now);
      }
    }
    open.absorbTooMany(few);
    return new ArrayList<>(open.byKey(clock).values());
  }

  /** The outermost of what it is a part of that has leaked, null for none. */
  private @Nullable Entry lostWhole(Entry entry) {
    Entry lost = null;
    Entry carrier = entry.isPart() ? entry.carrier() : null;
    while (carrier != null && !carrier.isClosed()) {
      if (carrier.isEnded() && judge.mayLeak(carrier)) {
        lost = carrier;
      }
      carrier = carrier.isPart() ? carrier.carrier() : null;
    }
    return lost;
  }

  /** What {@code entry} is a part of and is told of itself, however far out. */
  private Entry outermost(Entry entry) {
    Entry root = entry;
    Entry carrier = entry.carrier();
    while (root.isPart()
        && carrier != null
        && !carrier.isClosed()
        && !carrier.isEnded()
        && judge.isProgramsAndOpen(carrier)) {
      root = carrier;
      carrier = root.carrier();
    }
    return root;
  }

  /** How long the oldest of each kind has been open, in milliseconds, by the kind's id. */
  Map<String, Long> oldest() {
    Map<Tally, Long> firsts = new IdentityHashMap<>();
    for (Entry entry : ledger.open()) {
      firsts.merge(entry.tally(), entry.openedNanos(), Math::min);
    }
    long now = System.nanoTime();
    Map<String, Long> oldest = new HashMap<>();
    firsts.forEach((tally, first) -> oldest.put(tally.kind(), (now - first) / 1_000_000));
    return oldest;
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
              tally.openBytes(),
              Lifetimes.of(tally.durations())));
    }
    return counts;
  }
}

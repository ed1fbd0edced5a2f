package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is open longer than the limit of its kind, until it is closed. Bounded, and not safe for
 * several threads.
 */
final class Overdue {
  /** So many are followed until they are closed; beyond, the site is known well enough. */
  private static final int MOST = 10_000;

  private final List<Limit> limits;
  private final Ledger ledger;
  private final Judge judge;
  private final Frames frames;
  private final Clock clock;
  private final Audience audience;
  private final Findings known;
  private final Set<Entry> open = new LinkedHashSet<>();
  private final Set<Group> toldOver = new HashSet<>();

  Overdue(
      List<Limit> limits,
      Ledger ledger,
      Judge judge,
      Frames frames,
      Clock clock,
      Audience audience) {
    this.limits = limits;
    this.ledger = ledger;
    this.judge = judge;
    this.frames = frames;
    this.clock = clock;
    this.audience = audience;
    this.known = new Findings(frames);
  }

  /** Looks at all that is open for what has been so for too long. */
  void look() {
    follow(true);
    Findings batch = new Findings(frames);
    for (Entry entry : ledger.open()) {
      long now = System.nanoTime();
      if (open.size() < MOST && !entry.isOverdue() && isOverdue(entry, now) && !isUnder(entry)) {
        entry.setOverdue();
        // closed just now is closed in time
        if (!entry.isClosed()) {
          open.add(entry);
          Descriptions.complete(entry);
          batch.add(Verdict.OVERDUE, judge.kindOf(entry), entry, now, judge.liveThreads(entry));
        }
      }
    }
    audience.overdue(batch, known, clock);
  }

  /** Whether {@code entry}, open, has been so for too long and should not. */
  private boolean isOverdue(Entry entry, long now) {
    Kind kind = judge.kindOf(entry);
    Limit limit = limitOf(kind.id());
    if (limit == null || now - entry.openedNanos() < limit.nanos() || kind.statistic()) {
      return false;
    }
    ledger.settle(entry);
    return (limit.isForOne() || !judge.isFineIfFew(entry)) && judge.isProgramsAndOpen(entry);
  }

  /** Whether something that it is a part of is overdue, and so tells of it too. */
  private boolean isUnder(Entry entry) {
    Entry part = entry;
    Entry carrier = part.carrier();
    while (part.isPart() && carrier != null && !carrier.isClosed() && !carrier.isEnded()) {
      if (carrier.isOverdue() || isOverdue(carrier, System.nanoTime())) {
        return true;
      }
      part = carrier;
      carrier = part.carrier();
    }
    return false;
  }

  /** The last that names the kind holds. */
  private @Nullable Limit limitOf(String kind) {
    for (int i = limits.size() - 1; i >= 0; i--) {
      if (limits.get(i).isFor(kind)) {
        return limits.get(i);
      }
    }
    return null;
  }

  /** Takes back what was closed since, and what has leaked instead. */
  void follow() {
    follow(false);
  }

  /**
   * @param closely whether the resources themselves are asked, too
   */
  private void follow(boolean closely) {
    Findings closed = new Findings(frames);
    Set<Group> over = new LinkedHashSet<>();
    for (Iterator<Entry> all = open.iterator(); all.hasNext(); ) {
      Entry entry = all.next();
      boolean unseen = closely && !entry.isTidied() && !judge.isHeld(entry);
      if (entry.isEnded() || entry.isClosed() || unseen) {
        all.remove();
        Kind kind = judge.kindOf(entry);
        Group group = known.find(Verdict.OVERDUE, kind, entry);
        if (group != null && entry.isEnded()) {
          group.remove(entry);
        } else if (group != null) {
          long nanos = entry.closedNanos() - entry.openedNanos();
          group.retract(nanos);
          closed.add(Verdict.OVERDUE, kind, entry, entry.openedNanos() + nanos, -1);
          Group batch = closed.find(Verdict.OVERDUE, kind, entry);
          if (batch != null) {
            batch.retract(nanos);
          }
          over.add(group);
        }
      }
    }
    if (!closed.isEmpty()) {
      audience.retracted(closed.byKey(clock).values(), overSites(over));
    }
  }

  private List<Finding> overSites(Set<Group> candidates) {
    List<Finding> sites = new ArrayList<>();
    for (Group group : candidates) {
      if (group.standing() == 0 && toldOver.add(group)) {
        sites.add(group.finding(clock));
      }
    }
    return sites;
  }

  /** Whether anything was found. */
  boolean isAny() {
    return !known.isEmpty();
  }

  /** What was found, with the ages of now. */
  Findings findings() {
    long now = System.nanoTime();
    for (Entry entry : open) {
      Group group = known.find(Verdict.OVERDUE, judge.kindOf(entry), entry);
      if (group != null) {
        group.ages(now - entry.openedNanos());
      }
    }
    return known.copy();
  }
}

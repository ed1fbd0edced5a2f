package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.OwnThread;
import io.closecall.ledger.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The room's door, and the background thread that turns what is collected into findings. */
public final class Watch {
  /** How often collected resources are looked for. */
  private static final long ROUND_MILLIS = 200;

  private static final long SETTLE_EVERY_NANOS = 1_000_000_000L;

  /**
   * No settling takes longer, not even the last: a report in time is worth more than every stack.
   */
  private static final long SETTLE_LIMIT_NANOS = 5_000_000_000L;

  /** Settling takes at most one part in this many of one CPU. */
  private static final long SETTLE_SHARE = 100;

  private final Clock clock = new Clock();
  private final Ledger ledger;
  private final List<Tally> tallies;
  private final Judge judge;
  private final Frames frames;
  private final Standing standing;
  private final Statistics statistics;
  private final Findings findings;
  private final Pending pending;
  private final Audience audience = new Audience();
  private final @Nullable Overdue overdue;
  private final OwnThread thread = new Rounds();
  private @Nullable Course course;
  private volatile @Nullable Collected canary;
  private volatile boolean stopped;
  private volatile boolean ending;
  private volatile @Nullable Trials trials;
  private @Nullable Boolean collected;

  /**
   * Watches {@code ledger}; {@code kinds} is the catalogue, {@code tallies} the numbers of those
   * that are on, {@code limits} say what is overdue.
   */
  public Watch(
      Ledger ledger,
      List<Kind> kinds,
      List<Tally> tallies,
      List<String> packages,
      List<Limit> limits,
      boolean internalToo) {
    this.ledger = ledger;
    this.tallies = tallies;
    this.judge = new Judge(kinds, internalToo);
    this.frames = new Frames(packages);
    this.standing = new Standing(ledger, judge, frames);
    this.statistics = new Statistics(judge, frames);
    this.findings = new Findings(frames);
    this.pending = new Pending(judge);
    this.overdue =
        limits.isEmpty() ? null : new Overdue(limits, ledger, judge, frames, clock, audience);
  }

  /** Starts the background thread. */
  public void start() {
    thread.start();
  }

  /** Tells {@code listener} of all that is found from now on. */
  public void listen(Listener listener) {
    audience.add(listener);
  }

  /** Tells {@code listener} nothing any more. */
  public void ignore(Listener listener) {
    audience.remove(listener);
  }

  /** Tells {@code listener} of every opening from now on; null for nobody. */
  public void tell(@Nullable Opened listener) {
    ledger.tell(listener == null ? null : new Telling(listener));
  }

  /** Hears of the canary's own entries when they are collected. */
  @FunctionalInterface
  public interface Collected {
    /** {@code entry} was collected. */
    void collected(Entry entry);
  }

  /** Hands the canary's own entries to {@code proof} when they are collected. */
  public void proveTo(Collected proof) {
    canary = proof;
  }

  /** The background thread. */
  private final class Rounds extends OwnThread {
    Rounds() {
      super("closecall-watch");
    }

    @Override
    protected void work() throws InterruptedException {
      long nextSettle = System.nanoTime() + SETTLE_EVERY_NANOS;
      while (!stopped) {
        Thread.sleep(ROUND_MILLIS);
        try {
          gather();
          note();
          long now = System.nanoTime();
          if (now - nextSettle >= 0) {
            settle(Ledger.SETTLE_NANOS);
            lookForOverdue();
            long took = System.nanoTime() - now;
            nextSettle = now + Math.max(SETTLE_EVERY_NANOS, took * SETTLE_SHARE);
          }
        } catch (OutOfMemoryError shortage) {
          // the program's; it may get over it
        }
      }
    }
  }

  private void settle(long age) {
    for (Entry entry : ledger.settle(age, SETTLE_LIMIT_NANOS)) {
      Descriptions.complete(entry);
    }
  }

  /** Takes what was collected and tells the listeners. */
  private synchronized void gather() throws InterruptedException {
    take(ledger.drain(0), false, false);
    if (overdue != null) {
      overdue.follow();
    }
  }

  private synchronized void note() {
    audience.growing(course().note(ending));
  }

  /**
   * The program is ending: what it closes from now on, and what is collected, is no sign that it
   * did not grow. On any thread.
   */
  public void ends() {
    ending = true;
  }

  /** Made by the first round, so that the start does not load what it takes. */
  private Course course() {
    Course made = course;
    if (made == null) {
      made = new Course(tallies, ledger, judge, frames, clock);
      course = made;
    }
    return made;
  }

  private synchronized void lookForOverdue() {
    if (overdue != null) {
      overdue.look();
    }
  }

  private void take(List<Entry> ended, boolean last, boolean end) {
    if (ended.isEmpty() && !pending.isAny()) {
      return;
    }
    for (Entry entry : ended) {
      judge(entry);
    }
    Findings batch = new Findings(frames);
    long now = System.nanoTime();
    for (Pending.Leak leak : pending.decide(last, end)) {
      Entry entry = leak.entry();
      Entry under = leak.under();
      entry.tally().leaks();
      course().lost(entry);
      entry.decided();
      Trials running = trials;
      if (running != null) {
        running.add(entry, under, now);
      }
      if (under == null) {
        batch.add(Verdict.LEAKED, judge.kindOf(entry), entry, now, -1);
      } else {
        batch.addUnder(Verdict.LEAKED, judge.kindOf(under), under, judge.kindOf(entry), entry, now);
      }
    }
    audience.found(batch, findings, clock);
  }

  private void judge(Entry entry) {
    if (entry.isCanary()) {
      Collected proof = canary;
      if (proof != null) {
        proof.collected(entry);
      }
    } else if (judge.isInternal(entry)) {
      entry.tally().disowns();
    } else if (judge.kindOf(entry).statistic()) {
      statistics.ended(entry);
    } else if (!judge.endsByItself(entry)) {
      pending.add(entry);
    }
  }

  /**
   * Makes what is known complete: collects, with proof, if {@code gc} and anything of the program's
   * is open, and takes all that falls out. May be called at any time, from the agent's threads.
   *
   * @param end whether the program has ended: what is open now will not be closed any more
   * @return whether a collection was proved to have run; null if none was needed
   */
  public synchronized @Nullable Boolean complete(boolean gc, boolean end)
      throws InterruptedException {
    ending |= end;
    gather();
    settle(0);
    if (gc && standing.isAny()) {
      collected = sweep(new Sweep(ledger));
    }
    take(List.of(), true, end);
    note();
    lookForOverdue();
    return collected;
  }

  private boolean sweep(Sweep sweep) throws InterruptedException {
    take(sweep.run(), false, false);
    return sweep.isProved();
  }

  /** From now on leaks are laid to the tests that are to blame. */
  public synchronized Trials trials() {
    Trials known = trials;
    if (known == null) {
      known = new Trials(this, ledger, judge, frames, clock, standing, pending);
      trials = known;
    }
    return known;
  }

  /**
   * Takes what was collected; after a quick collection, where {@code gc}.
   *
   * @return false if that did not run
   */
  synchronized boolean decide(boolean gc) throws InterruptedException {
    gather();
    boolean proved = !gc || sweep(Sweep.quick(ledger));
    if (gc) {
      take(List.of(), true, false);
    }
    return proved;
  }

  /** Ends the background thread. */
  public void stop() {
    stopped = true;
    thread.interrupt();
  }

  /** Whether nothing leaked so far and nothing of the program's is open. */
  public synchronized boolean isClean() throws InterruptedException {
    complete(false, false);
    return findings.isEmpty()
        && !pending.isAny()
        && (overdue == null || !overdue.isAny())
        && !standing.isAny();
  }

  /** The findings so far; {@code held} adds what is open now. */
  public synchronized List<Finding> findings(boolean held) {
    Findings late = overdue == null ? new Findings(frames) : overdue.findings();
    Findings leaked = held ? findings.copy() : findings;
    List<Finding> all = new ArrayList<>();
    if (held) {
      all.addAll(standing.held(clock, late, leaked));
    }
    all.addAll(leaked.byKey(clock).values());
    all.addAll(late.byKey(clock).values());
    return course().lived(Findings.ranked(all));
  }

  /** The numbers, kind by kind. */
  public List<KindCount> counts() {
    return Standing.counts(tallies);
  }

  /** How long the oldest of each kind has been open, in milliseconds, by the kind's id. */
  public Map<String, Long> oldest() {
    return standing.oldest();
  }

  /** What grows now. */
  public synchronized List<Trend> trends() {
    return course().trends();
  }

  /** Descriptors of the process that are open, and how many can be; -1 and 0 if nobody tells. */
  public synchronized long[] descriptors() {
    return course().descriptors();
  }

  /** Everything known now. */
  public synchronized Survey survey(
      String version, boolean held, boolean canaryPassed, List<Gap> gaps, long startupMillis) {
    List<Finding> found = findings(held);
    List<Trend> growing = course().trends();
    return new Survey(
        version,
        ProcessHandle.current().pid(),
        Runtime.version().toString(),
        clock.start(),
        Instant.now(),
        canaryPassed,
        gaps,
        collected,
        counts(),
        found,
        statistics.all(ledger.open()),
        new Survey.Cost(
            startupMillis,
            ledger.stackNanos(),
            ledger.stacksTaken(),
            ledger.stacksSampledAway(),
            ledger.peak()),
        course().history(found, growing),
        growing);
  }
}

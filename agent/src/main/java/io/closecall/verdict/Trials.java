package io.closecall.verdict;

import io.closecall.ledger.Entry;
import io.closecall.ledger.Ledger;
import io.closecall.ledger.TestScope;
import io.closecall.ledger.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each test has lost or left open, until it is told. Asked on the agent's threads, several at
 * a time.
 */
public final class Trials {
  /** Places where something stays open on purpose, of which so many are remembered. */
  private static final int MOST_PLACES = 10_000;

  private final Watch watch;
  private final Ledger ledger;
  private final Judge judge;
  private final Frames frames;
  private final Clock clock;
  private final Standing standing;
  private final Pending pending;

  /** By the test that is to blame; under null what none is. */
  private final Map<@Nullable TestScope, Findings> untold = new LinkedHashMap<>();

  private final Set<Trace> lasting = new HashSet<>();
  private long sweptNanos = System.nanoTime();

  /** Whether this JVM collects when it is asked to; to wait for that each time would take long. */
  private boolean collects = true;

  Trials(
      Watch watch,
      Ledger ledger,
      Judge judge,
      Frames frames,
      Clock clock,
      Standing standing,
      Pending pending) {
    this.watch = watch;
    this.ledger = ledger;
    this.judge = judge;
    this.frames = frames;
    this.clock = clock;
    this.standing = standing;
    this.pending = pending;
  }

  /** {@code entry} has leaked, together with {@code under} if that is not null. */
  void add(Entry entry, @Nullable Entry under, long nowNanos) {
    Findings of = findings(Blame.of(under == null ? entry : under));
    if (under == null) {
      of.add(Verdict.LEAKED, judge.kindOf(entry), entry, nowNanos, -1);
    } else {
      of.addUnder(Verdict.LEAKED, judge.kindOf(under), under, judge.kindOf(entry), entry, nowNanos);
    }
  }

  private Findings findings(@Nullable TestScope test) {
    Findings known = untold.get(test);
    if (known == null) {
      known = new Findings(frames);
      untold.put(test, known);
    }
    return known;
  }

  /**
   * Whether anything that {@code scope} opened may still be closed or lost.
   *
   * @param scope a test or a class of tests; null for all, and what none of them opened
   * @param held whether what is open counts although it can never be lost
   * @param patiently whether what was waited for in vain before counts, too
   */
  public boolean isOpen(@Nullable TestScope scope, boolean held, boolean patiently)
      throws InterruptedException {
    synchronized (watch) {
      watch.decide(false);
      if (pending.isAnyOf(scope)) {
        return true;
      }
      for (Entry entry : open(scope)) {
        Trace trace = entry.trace();
        if (mayMatter(entry, held) && (patiently || trace == null || !lasting.contains(trace))) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean mayMatter(Entry entry, boolean held) {
    return !judge.kindOf(entry).statistic()
        && !judge.isInternal(entry)
        && (!judge.endsByItself(entry) || (held && judge.isHeld(entry)));
  }

  /** What is open of {@code scope}, settled. */
  private List<Entry> open(@Nullable TestScope scope) {
    List<Entry> all = new ArrayList<>();
    for (Entry entry : ledger.open()) {
      TestScope candidate = entry.test();
      if (scope != null && (candidate == null || !candidate.isWithin(scope))) {
        continue;
      }
      ledger.settle(entry);
      TestScope test = Blame.of(entry);
      if (scope == null || (test != null && test.isWithin(scope))) {
        Descriptions.complete(entry);
        all.add(entry);
      }
    }
    return all;
  }

  /** What {@code scope} has open now was waited for in vain: it need not be again. */
  public void lasts(@Nullable TestScope scope) {
    synchronized (watch) {
      for (Entry entry : open(scope)) {
        Trace trace = entry.trace();
        if (trace != null && lasting.size() < MOST_PLACES) {
          lasting.add(trace);
        }
      }
    }
  }

  /** Collects, unless that was done for somebody else since {@code nanos}. */
  public void collect(long nanos) throws InterruptedException {
    synchronized (watch) {
      boolean late = sweptNanos - nanos < 0 && collects;
      long now = System.nanoTime();
      collects &= watch.decide(late);
      sweptNanos = late ? now : sweptNanos;
    }
  }

  /**
   * Takes what is to be told of {@code scope}, and of what is inside of it.
   *
   * @param held whether what is open is
   */
  public List<Finding> tell(TestScope scope, boolean held) {
    synchronized (watch) {
      List<Finding> told = new ArrayList<>();
      List<@Nullable TestScope> done = new ArrayList<>();
      untold.forEach(
          (test, findings) -> {
            if (test != null && test.isWithin(scope)) {
              told.addAll(findings.byKey(clock).values());
              done.add(test);
            }
          });
      untold.keySet().removeAll(done);
      if (held) {
        told.addAll(tellHeld(open(scope)));
      }
      return Findings.ranked(told);
    }
  }

  private List<Finding> tellHeld(List<Entry> open) {
    List<Entry> news = new ArrayList<>();
    for (Entry entry : open) {
      if (!entry.isTold()) {
        news.add(entry);
      }
    }
    List<Finding> held = standing.held(news, clock, new Findings(frames), new Findings(frames));
    news.forEach(Entry::setTold);
    return held;
  }

  /** Takes all that is to be told, of whatever test but those that run, or of none. */
  public List<Finding> tellAll(boolean held) {
    synchronized (watch) {
      List<Finding> told = new ArrayList<>();
      List<@Nullable TestScope> done = new ArrayList<>();
      untold.forEach(
          (test, findings) -> {
            if (test == null || !test.isRunning()) {
              told.addAll(findings.byKey(clock).values());
              done.add(test);
            }
          });
      untold.keySet().removeAll(done);
      if (held) {
        told.addAll(tellHeld(open(null)));
      }
      return Findings.ranked(told);
    }
  }
}

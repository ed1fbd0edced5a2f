package io.closecall.ledger;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The running numbers of one kind. Safe on any thread. */
public final class Tally {
  private final String kind;
  private final int index;
  private final boolean statistic;
  final StackBudget budget;
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong open = new AtomicLong();
  private final LongAdder leaked = new LongAdder();
  private final LongAdder internal = new LongAdder();
  private final LongAdder cascaded = new LongAdder();
  private final LongAdder untracked = new LongAdder();
  private final AtomicLong openBytes = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();
  private final Closings closings = new Closings();
  volatile boolean on = true;
  private volatile boolean shown = true;
  private List<String> entrances = List.of();

  /** Openings since the last stack was taken: what the next stack stands for. */
  final AtomicLong skipped = new AtomicLong();

  /**
   * A tally for a statistic, of which no more are followed than {@code percent} of a CPU pays
   * stacks for.
   */
  public static Tally ofStatistic(String kind, int index, double percent) {
    return new Tally(kind, index, percent, true);
  }

  /**
   * A tally for the kind {@code kind}, at {@code index} in the catalogue, spending {@code percent}
   * of a CPU on stacks.
   */
  public Tally(String kind, int index, double percent) {
    this(kind, index, percent, false);
  }

  private Tally(String kind, int index, double percent, boolean statistic) {
    this.statistic = statistic;
    this.kind = kind;
    this.index = index;
    this.budget = new StackBudget(percent);
  }

  /** Says that the program opens one by calling one of {@code frames}. */
  public Tally enteredBy(List<String> frames) {
    entrances = frames;
    return this;
  }

  /** Frames whose caller opens one; none, if it is whoever calls what opens. */
  List<String> entrances() {
    return entrances;
  }

  void opens(long bytes) {
    opened.incrementAndGet();
    long now = open.incrementAndGet();
    long most = peak.get();
    while (now > most && !peak.compareAndSet(most, now)) {
      most = peak.get();
    }
    if (bytes != 0) {
      openBytes.addAndGet(bytes);
    }
  }

  void ends(long bytes) {
    open.decrementAndGet();
    if (bytes != 0) {
      openBytes.addAndGet(-bytes);
    }
  }

  /** Takes back an end: the release failed. */
  void reopens(long bytes) {
    open.incrementAndGet();
    openBytes.addAndGet(bytes);
  }

  /** How many closings the one of a resource with {@code hash} stands for; 0 for none. */
  public int measures(int hash) {
    return Closings.weight(hash, opened.get());
  }

  /** One that stands for {@code weight} was closed after {@code nanos}. */
  void lasted(Entry entry, long nanos, int weight) {
    closings.add(nanos, weight);
    // of what is hidden nobody takes the examples, which would pin class loaders
    if (shown) {
      closings.keep(entry);
    }
  }

  /** How long those were open that were closed. */
  public Durations durations() {
    return closings.durations();
  }

  /**
   * A closed one whose stack is known, to learn from; null after the last since it returned null.
   * Agent's threads only.
   */
  public @Nullable Entry closedExample() {
    return closings.take();
  }

  void opensUntracked() {
    opened.incrementAndGet();
    untracked.increment();
  }

  /** One more was collected without having been closed. */
  public void leaks() {
    leaked.increment();
  }

  /** One more was closed together with what it was inside of. */
  void cascades() {
    cascaded.increment();
  }

  /** One more turned out to belong to the JDK: it leaves the numbers of the program. */
  public void disowns() {
    internal.increment();
  }

  /** Keeps it to itself: others are followed by means of it. */
  public Tally hidden() {
    shown = false;
    return this;
  }

  /** Whether the kind was chosen. */
  public boolean isShown() {
    return shown;
  }

  /** The kind's id. */
  public String kind() {
    return kind;
  }

  /** Whether it is a statistic. */
  boolean statistic() {
    return statistic;
  }

  /** The kind's place in the catalogue. */
  public int index() {
    return index;
  }

  /** How many were opened. */
  public long opened() {
    return opened.get();
  }

  /** How many are open now. */
  public long open() {
    return open.get();
  }

  /** How many leaked. */
  public long leaked() {
    return leaked.sum();
  }

  /** How many of those that were closed were closed together with what they were inside of. */
  public long cascaded() {
    return cascaded.sum();
  }

  /** How many ended without a close and belong to the JDK. */
  public long internal() {
    return internal.sum();
  }

  /** How many were opened while the table was full, and only counted. */
  public long untracked() {
    return untracked.sum();
  }

  /** How many were open at once, at most. */
  public long peak() {
    return peak.get();
  }

  /** Bytes open now. */
  public long openBytes() {
    return openBytes.get();
  }
}

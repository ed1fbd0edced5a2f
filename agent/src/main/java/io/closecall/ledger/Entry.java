package io.closecall.ledger;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One tracked open resource.
 *
 * <p>It refers to the resource weakly, by identity: neither {@code equals} nor {@code hashCode} of
 * a resource is ever called. Weak and not phantom, because weak references are cleared before
 * finalizers run, so that a finalizer's close finds no entry.
 */
public class Entry extends WeakReference<@Nullable Object> {
  private static final long MIXER = 0x9E3779B97F4A7C15L;
  private static final int UNUSED_BITS = 11;

  private final Tally tally;
  private final int hash;
  private final String type;
  private final String thread;
  private final long openedNanos;
  private final boolean canary;
  private volatile @Nullable Object detail;
  private volatile @Nullable Object stack;
  private int weight;
  private volatile @Nullable String closedBy;
  private @Nullable Scope scope;
  private volatile @Nullable TestScope test;
  private volatile @Nullable Claim claim;
  private volatile @Nullable Entry carrier;
  private volatile boolean closed;
  private volatile boolean cascaded;
  private volatile boolean tidied;
  private volatile boolean overdue;
  private volatile boolean lasting;
  private volatile boolean told;
  private volatile boolean ended;
  private volatile long closedNanos;

  Entry(
      @Nullable Object resource,
      String type,
      int hash,
      Tally tally,
      @Nullable Object detail,
      Thread thread,
      ReferenceQueue<@Nullable Object> queue) {
    super(resource, queue);
    this.tally = tally;
    this.hash = hash;
    this.type = type;
    this.detail = detail;
    this.thread = thread.getName();
    this.openedNanos = System.nanoTime();
    this.canary = thread instanceof OwnThread;
  }

  void sampled(Stack taken, int standsFor) {
    weight = standsFor;
    stack = taken;
  }

  /** Turns the stack into its lasting form. */
  void settle(Traces traces) {
    if (stack instanceof Stack taken) {
      stack = traces.of(taken, tally.entrances());
    }
  }

  boolean isUnsettled() {
    return stack instanceof Stack;
  }

  void inScope(@Nullable Scope around) {
    scope = around;
  }

  @Nullable Scope scope() {
    return scope;
  }

  void openedIn(TestScope running, Claim why) {
    claim = why;
    test = running;
    running.opens();
  }

  /** The test, or class of tests, that may have opened it; null if none did. */
  public @Nullable TestScope test() {
    return test;
  }

  /** Why {@link #test()} is thought to have opened it, null if nothing is. */
  public @Nullable Claim claim() {
    return claim;
  }

  /** Whether the call during which it was opened owns it. */
  public boolean isOwned() {
    Scope around = scope;
    return around != null && around.isOwner();
  }

  /**
   * Whether it is held on purpose by something else of the program's, as a pool's connection is.
   */
  public boolean isKept() {
    return false;
  }

  void tidied() {
    tidied = true;
  }

  /** Whether the JDK closed it only because the JVM ends. */
  public boolean isTidied() {
    return tidied;
  }

  void carriedBy(Entry stream) {
    // a pool may hand out what its own connections were asked by: nothing is inside of itself
    for (Entry at = stream; at != null; at = at.carrier) {
      if (at == this) {
        return;
      }
    }
    carrier = stream;
  }

  /** What it is inside of, as an inflater is inside of a stream over a file; null if nothing. */
  public @Nullable Entry carrier() {
    return carrier;
  }

  /**
   * Whether closing what it is inside of closes it, or should have: as a statement is part of its
   * connection. What was collected open waits for the verdict on its {@link #carrier()}.
   */
  public boolean isPart() {
    return false;
  }

  /**
   * It is closed together with what it is inside of. To be said of all parts before the whole is
   * called closed, and also of those that were collected already.
   */
  void cascade() {
    cascaded = true;
    close();
  }

  /** Whether it was closed together with what it is inside of. */
  public boolean isCascaded() {
    return cascaded;
  }

  void close() {
    if (closed) {
      return;
    }
    int standsFor = canary ? 0 : lasting ? 1 : tally.measures(hash);
    if (standsFor > 0 || overdue) {
      closedNanos = System.nanoTime();
    }
    closed = true;
    if (standsFor > 0) {
      tally.lasted(this, closedNanos - openedNanos, standsFor);
    }
  }

  /** It has been open for a while. */
  void lasts() {
    lasting = true;
  }

  /** Whether it was open for a while, and so is measured itself. */
  public boolean isLasting() {
    return lasting;
  }

  boolean hasStack() {
    return stack != null;
  }

  /** The close failed. */
  void reopen() {
    closed = false;
  }

  /** It has been open for too long; when it is closed, the time is noted. */
  public void setOverdue() {
    overdue = true;
  }

  /** A test was failed because it is open. */
  public void setTold() {
    told = true;
  }

  /** Whether a test was failed because it is open. */
  public boolean isTold() {
    return told;
  }

  /** Whether it was said to be open for too long. */
  public boolean isOverdue() {
    return overdue;
  }

  /**
   * When it was closed, if that was measured, as it is of what was overdue, on the clock of {@link
   * System#nanoTime()}; now, where it was closed at that very moment.
   */
  public long closedNanos() {
    long nanos = closedNanos;
    return nanos == 0 ? System.nanoTime() : nanos;
  }

  /** The verdict on it stands: nothing else will happen to it. */
  public void decided() {}

  void end() {
    ended = true;
  }

  /** Whether it ended without a close, and its stack is settled. */
  public boolean isEnded() {
    return ended;
  }

  /** Whether the program closed it. */
  public boolean isClosed() {
    return closed;
  }

  void closedBy(String threadName) {
    closedBy = threadName;
  }

  /** The numbers of the entry's kind. */
  public Tally tally() {
    return tally;
  }

  /** Binary name of the resource's class. */
  public String type() {
    return type;
  }

  /** Name of the thread that opened it. */
  public String thread() {
    return thread;
  }

  /** When it was opened, on the clock of {@link System#nanoTime()}. */
  public long openedNanos() {
    return openedNanos;
  }

  /**
   * Names it during the run, with all likelihood alone: what is at hand is mixed, because a counter
   * would take memory of every entry. Positive, and exact as a floating-point number.
   */
  public long id() {
    long mixed = (openedNanos ^ ((long) hash << 32)) * MIXER;
    return (mixed ^ (mixed >>> 29)) * MIXER >>> UNUSED_BITS;
  }

  /** Whether the canary opened it. */
  public boolean isCanary() {
    return canary;
  }

  /** What the point kept for the description. */
  public @Nullable Object detail() {
    return detail;
  }

  /** Replaces what was kept for the description by something better. */
  public void describe(Object text) {
    detail = text;
  }

  /** The allocation stack, null if none was taken; final only after {@link Ledger#settle}. */
  public @Nullable Trace trace() {
    return stack instanceof Trace trace ? trace : null;
  }

  /** How many openings the stack stands for; 0 without a stack. */
  public int weight() {
    return weight;
  }

  /** Bytes held. */
  public long bytes() {
    return 0;
  }

  /** The thread of the garbage collector's service that closed it, null if none did. */
  public @Nullable String closedBy() {
    return closedBy;
  }

  @Override
  public final int hashCode() {
    return hash;
  }

  /** Equal to an entry of the very same resource. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Entry entry) || entry.hash != hash) {
      return false;
    }
    Object resource = get();
    return resource != null && entry.refersTo(resource);
  }
}

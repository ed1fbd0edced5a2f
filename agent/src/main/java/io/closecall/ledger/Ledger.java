package io.closecall.ledger;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Every open resource, by identity.
 *
 * <p>{@link #opened} and {@link #closed} run on application threads, inside the JDK; everything
 * else runs on the agent's threads.
 */
public final class Ledger {
  /**
   * Survivors older than this give up their throwable: what lives shorter never pays for a resolved
   * stack.
   */
  public static final long SETTLE_NANOS = 2_000_000_000L;

  /** So many streams may stand upon each other. */
  private static final int MOST_STREAMS = 16;

  /** An entry takes about 200 bytes; a twentieth of the heap is for them. */
  private static final long MOST_ENTRIES =
      Math.max(5_000, Runtime.getRuntime().maxMemory() / 20 / 200);

  private final ConcurrentHashMap<Object, Entry> table = new ConcurrentHashMap<>(256);
  final ReferenceQueue<@Nullable Object> queue = new ReferenceQueue<>();
  private final ConcurrentLinkedQueue<Entry> closedByCollector = new ConcurrentLinkedQueue<>();
  private final Scopes scopes = new Scopes();
  private final Closers closers = new Closers();
  private final Handles handles = new Handles(this);
  private final Graph graph = new Graph(this);
  private final Traces traces = new Traces();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();
  private final Sampler sampler;
  private final int capacity;
  private volatile boolean recording = true;
  private volatile @Nullable TestScopes tests;
  private volatile @Nullable Openings openings;

  /**
   * A ledger that takes {@code stacks} and tracks at most {@code capacity} open resources at once.
   */
  public Ledger(Stacks stacks, int capacity) {
    this.sampler = new Sampler(stacks);
    this.capacity = (int) Math.min(capacity, MOST_ENTRIES);
  }

  /**
   * A resource of {@code tally}'s kind was opened by a method of the class named {@code opener}.
   */
  void opened(Tally tally, Object resource, @Nullable Object detail, String opener) {
    Thread thread = Thread.currentThread();
    if (!listensTo(tally, thread) || resource instanceof OwnThread) {
      return;
    }
    if (tally.statistic() && !sampler.counts(tally, size.get())) {
      tally.opensUntracked();
      return;
    }
    int hash = System.identityHashCode(resource);
    Class<?> type = resource.getClass();
    Entry entry =
        detail instanceof Bytes bytes
            ? new SizedEntry(resource, type.getName(), hash, tally, bytes.number(), thread, queue)
            : new Entry(resource, type.getName(), hash, tally, detail, thread, queue);
    scopes.note(entry, thread);
    if (!entry.isCanary() && isFull()) {
      if (!table.containsKey(entry)) {
        tally.opensUntracked();
      }
      return;
    }
    // constructors call each other, a bound socket connects: the first opening counts
    if (table.putIfAbsent(entry, entry) == null) {
      enter(entry, type, opener);
    }
  }

  /**
   * Whether what {@code thread} opens is tracked; the canary is even after the program has ended.
   */
  boolean listensTo(Tally tally, Thread thread) {
    return thread instanceof OwnThread own
        ? own.observesOpenings()
        : recording && tally.on && !scopes.isOwnWork(thread);
  }

  /** What the current thread opens is the agent's, until {@link #endOwnWork()}. */
  public void beginOwnWork() {
    scopes.enterOwnWork();
  }

  /** The current thread works for the program again. */
  public void endOwnWork() {
    scopes.leave(false);
  }

  /** The scopes that threads are in. */
  Scopes scopes() {
    return scopes;
  }

  /** An open resource turns out to have {@code detail}. */
  void describes(Object resource, Object detail) {
    Entry entry = table.get(new Probe(resource));
    if (entry != null) {
      entry.describe(detail);
    }
  }

  /** An open resource became a part of a stream over {@code stream}. */
  void joins(Object part, Object stream) {
    Entry entry = table.get(new Probe(part));
    if (entry == null) {
      return;
    }
    Object at = stream;
    for (int depth = 0; depth < MOST_STREAMS && at != null; depth++) {
      Entry carrier = table.get(new Probe(at));
      if (carrier != null) {
        entry.carriedBy(carrier);
        return;
      }
      at = Streams.under(at);
    }
  }

  /** An open resource was opened by another thread for the current one. */
  void adopts(Object resource, String opener) {
    Entry entry = table.get(new Probe(resource));
    if (entry != null) {
      sampler.sample(entry, resource.getClass(), opener, size.get());
    }
  }

  /** Whether no more can be tracked. */
  boolean isFull() {
    return size.get() >= capacity;
  }

  /** The entry of {@code object}, or of what it wraps, null if there is none. */
  @Nullable Entry find(Object object) {
    return table.get(new Probe(object));
  }

  /** Adds {@code entry}, in the place of a wrapper of something closed; false if one is there. */
  boolean add(Entry entry) {
    Entry known = table.putIfAbsent(entry, entry);
    return known == null
        || (known instanceof Wrapper old
            && old.inside().isClosed()
            && table.remove(old, old)
            && table.putIfAbsent(entry, entry) == null);
  }

  boolean remove(Entry entry) {
    return table.remove(entry, entry);
  }

  /** Gives {@code entry} the stack of the current call of {@code opener}. */
  void sample(Entry entry, String opener) {
    Object resource = entry.get();
    if (resource != null && !entry.isCanary()) {
      sampler.sample(entry, resource.getClass(), opener, size.get());
    }
  }

  /** Counts a new entry and gives it its stack. */
  void enter(Entry entry, Class<?> type, String opener) {
    if (!entry.isCanary()) {
      sampler.sample(entry, type, opener, count(entry));
    }
  }

  /** Counts a new entry, which is none of the canary's, and returns how many are open. */
  int count(Entry entry) {
    Tally tally = entry.tally();
    tally.opens(entry.bytes());
    TestScopes running = tests;
    if (running != null) {
      running.attribute(entry);
    }
    int now = size.incrementAndGet();
    int most = peak.get();
    while (now > most && !peak.compareAndSet(most, now)) {
      most = peak.get();
    }
    Openings hearing = openings;
    if (hearing != null) {
      hearing.opened(entry);
    }
    return now;
  }

  /**
   * A resource is being closed by the current thread; a close by a thread of the collector's
   * service is none of the program's.
   */
  void closed(Object resource) {
    Thread thread = Thread.currentThread();
    if (thread instanceof OwnThread own && !own.observesClosings()) {
      return;
    }
    Entry entry = table.get(new Probe(resource));
    if (entry instanceof Wrapper wrapper) {
      table.remove(wrapper, wrapper);
      entry = wrapper.inside();
    }
    if (entry == null) {
      return;
    }
    if (scopes.isTidying(thread)) {
      entry.tidied();
      return;
    }
    boolean byCollector = closers.isOne(thread) && !entry.thread().equals(thread.getName());
    if (entry instanceof Node node && !byCollector) {
      graph.closesAll(node);
    }
    if (!table.remove(entry, entry) || entry.isCanary()) {
      return;
    }
    if (byCollector) {
      entry.closedBy(thread.getName());
      closedByCollector.add(entry);
      return;
    }
    entry.close();
    leave(entry);
    if (entry instanceof Node node) {
      graph.closed(node);
    }
  }

  /** As {@link #closed(Object)}, if the resource is open as one of {@code tally}'s kind. */
  void closed(Object resource, Tally tally) {
    Entry entry = table.get(new Probe(resource));
    if (entry != null && entry.tally() == tally) {
      closed(resource);
    }
  }

  /** The entry is no longer open. */
  void leave(Entry entry) {
    size.decrementAndGet();
    entry.tally().ends(entry.bytes());
    TestScope test = entry.test();
    if (test != null) {
      test.closes();
    }
  }

  /** The release of the entry failed: it is open again. */
  void reenter(Entry entry) {
    size.incrementAndGet();
    entry.tally().reopens(entry.bytes());
    TestScope test = entry.test();
    if (test != null) {
      test.opens();
    }
  }

  /** The current thread took a reference from a queue. */
  void tookReference() {
    closers.took();
  }

  /** The current thread asks a queue for a reference, or got none. */
  void asksForReference() {
    closers.asks();
  }

  /** What is made out of what. */
  Graph graph() {
    return graph;
  }

  /** The ledger of native handles. */
  Handles handles() {
    return handles;
  }

  /** A resource whose every reference is gone and whose entry was still open. */
  private boolean collects(Entry entry) {
    return entry instanceof Handles.HandleEntry handle
        ? handles.remove(handle)
        : table.remove(entry, entry) && !(entry instanceof Wrapper);
  }

  /**
   * Takes every entry that ended without a close, settled, after waiting up to {@code millis} for
   * one to be collected. Agent's threads only, one at a time.
   */
  public List<Entry> drain(long millis) throws InterruptedException {
    List<Entry> ended = new ArrayList<>();
    Entry closed;
    while ((closed = closedByCollector.poll()) != null) {
      take(closed, ended);
    }
    Reference<?> next = millis > 0 ? queue.remove(millis) : queue.poll();
    while (next != null) {
      Entry entry = next instanceof Handles.Alias alias ? alias.died() : (Entry) next;
      if (entry != null && collects(entry)) {
        take(entry, ended);
      }
      next = queue.poll();
    }
    return ended;
  }

  private void take(Entry entry, List<Entry> into) {
    entry.settle(traces);
    entry.end();
    TestScope test = entry.test();
    if (test != null) {
      test.ends();
    }
    if (!entry.isCanary()) {
      leave(entry);
    }
    into.add(entry);
  }

  /**
   * Settles the stack of every entry opened more than {@code age} nanoseconds ago, for at most
   * {@code limit} nanoseconds, and returns those it was done for; the stacks of the others stay
   * unknown until the next time.
   */
  public List<Entry> settle(long age, long limit) {
    long now = System.nanoTime();
    List<Entry> settled = new ArrayList<>();
    int without = 0;
    for (Entry entry : open()) {
      without += entry.isUnsettled() ? 0 : 1;
      if (now - entry.openedNanos() >= SETTLE_NANOS) {
        entry.lasts();
      }
      if (entry.isUnsettled() && now - entry.openedNanos() >= age) {
        entry.settle(traces);
        settled.add(entry);
        if ((settled.size() & 0xff) == 0 && System.nanoTime() - now > limit) {
          break;
        }
      }
    }
    sampler.settled(without + settled.size());
    return settled;
  }

  /** Settles the stack of {@code entry}. */
  public void settle(Entry entry) {
    entry.settle(traces);
  }

  /** Every open entry, the canary's excepted. */
  public List<Entry> open() {
    List<Entry> all = new ArrayList<>(Math.max(0, size.get()));
    for (Entry entry : table.values()) {
      if (!entry.isCanary() && !(entry instanceof Wrapper)) {
        all.add(entry);
      }
    }
    handles.addAllTo(all);
    return all;
  }

  /** Whether something was collected that {@link #drain} has not been told of. */
  public boolean isAnyOnItsWay() {
    for (Entry entry : table.values()) {
      if (entry.refersTo(null)) {
        return true;
      }
    }
    return handles.isAnyOnItsWay();
  }

  /**
   * From now on entries say which of {@code running} opened them, and every opening gets its stack
   * if {@code everyStack}.
   */
  public void attributeTo(TestScopes running, boolean everyStack) {
    tests = running;
    if (everyStack) {
      sampler.takeEvery();
    }
  }

  /** Tells {@code listener} of every opening from now on; null for nobody. */
  public void tell(@Nullable Openings listener) {
    openings = listener;
  }

  /** Stops listening for good: every later opening and closing is ignored. */
  public void stop() {
    recording = false;
  }

  /** Whether {@code resource} is tracked as open. */
  public boolean isOpen(Object resource) {
    return table.containsKey(new Probe(resource));
  }

  /** Time spent on taking stacks. */
  public long stackNanos() {
    return sampler.nanos();
  }

  /** Stacks taken. */
  public long stacksTaken() {
    return sampler.taken();
  }

  /** Openings whose stack the budget did not allow. */
  public long stacksSampledAway() {
    return sampler.skipped();
  }

  /** Resources open at once, at most. */
  public int peak() {
    return peak.get();
  }

  /** Resources open now. */
  public int size() {
    return size.get();
  }
}

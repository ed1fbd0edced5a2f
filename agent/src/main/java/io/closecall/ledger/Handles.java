package io.closecall.ledger;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Native handles by kind and value. The Java objects that stand for a handle are its aliases; when
 * the last of them is collected, nobody can release the handle any more.
 *
 * <p>A handle leaves at the entry of its release, because the value can be given out again before
 * the release returns, and comes back if the release fails.
 */
public final class Handles {
  /** Written out, because what the compiler would generate is linked at its first use. */
  private record Key(Tally tally, long value) {
    @Override
    public int hashCode() {
      return 31 * tally.index() + Long.hashCode(value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.value == value && key.tally == tally;
    }
  }

  private final ConcurrentHashMap<Key, HandleEntry> table = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Thread, HandleEntry> releasing = new ConcurrentHashMap<>();

  /** One for each ledger, of which a JVM has one. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<long @Nullable []> contexts = new ThreadLocal<>();

  private final Ledger ledger;

  Handles(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * If {@code value} is an open handle of one of {@code tallies}, {@code alias} stands for it too.
   */
  void copied(Set<Tally> tallies, long value, Object alias) {
    for (Tally tally : tallies) {
      HandleEntry entry = table.get(new Key(tally, value));
      if (entry != null) {
        entry.add(alias, ledger.queue);
      }
    }
  }

  void acquired(
      Tally tally, long value, long bytes, Object wrapper, boolean outlivesContext, String opener) {
    Thread thread = Thread.currentThread();
    if (value == 0 || !ledger.listensTo(tally, thread)) {
      return;
    }
    if (ledger.isFull()) {
      tally.opensUntracked();
      return;
    }
    long context = outlivesContext ? Long.MIN_VALUE : context();
    HandleEntry entry =
        new HandleEntry(
            wrapper.getClass().getName(), tally, thread, value, bytes, context, ledger.queue);
    // a value that is given out again was released where it could not be seen
    HandleEntry gone = table.put(new Key(tally, value), entry);
    if (gone != null) {
      gone.close();
      ledger.leave(gone);
    }
    entry.add(wrapper, ledger.queue);
    ledger.enter(entry, wrapper.getClass(), opener);
  }

  void releases(Tally tally, long value) {
    HandleEntry entry = table.remove(new Key(tally, value));
    if (entry != null) {
      entry.close();
      ledger.leave(entry);
      releasing.put(Thread.currentThread(), entry);
    }
  }

  void released(boolean success) {
    HandleEntry entry = releasing.remove(Thread.currentThread());
    if (entry != null && !success) {
      if (table.putIfAbsent(new Key(entry.tally(), entry.value), entry) == null) {
        entry.reopen();
        ledger.reenter(entry);
      }
    }
  }

  /**
   * The native context {@code context} ended, and with it every handle acquired in it that does not
   * outlive it.
   */
  void contextEnded(long context) {
    for (var each : table.entrySet()) {
      if (each.getValue().context == context && table.remove(each.getKey(), each.getValue())) {
        each.getValue().close();
        ledger.leave(each.getValue());
      }
    }
  }

  /** The native context that is current on this thread; 0 for the primary one. */
  private long context() {
    long[] stack = contexts.get();
    return stack == null || stack.length == 0 ? 0 : stack[stack.length - 1];
  }

  void entersContext(long context) {
    long[] stack = contexts.get();
    int depth = stack == null ? 0 : stack.length;
    long[] grown = new long[depth + 1];
    if (stack != null) {
      System.arraycopy(stack, 0, grown, 0, depth);
    }
    grown[depth] = context;
    contexts.set(grown);
  }

  void leavesContext() {
    long[] stack = contexts.get();
    if (stack != null && stack.length > 0) {
      long[] shrunk = new long[stack.length - 1];
      System.arraycopy(stack, 0, shrunk, 0, shrunk.length);
      contexts.set(shrunk);
    }
  }

  boolean remove(HandleEntry entry) {
    return table.remove(new Key(entry.tally(), entry.value), entry);
  }

  /** Whether an alias of an open handle was collected that {@link Alias#died} was not told of. */
  boolean isAnyOnItsWay() {
    for (HandleEntry entry : table.values()) {
      for (Alias alias : entry.aliases) {
        if (alias.refersTo(null)) {
          return true;
        }
      }
    }
    return false;
  }

  void addAllTo(List<Entry> all) {
    all.addAll(table.values());
  }

  /** One open native handle. */
  static final class HandleEntry extends Entry {
    final long value;
    final long context;
    private final long bytes;
    private final Set<Alias> aliases = ConcurrentHashMap.newKeySet(2);

    HandleEntry(
        String type,
        Tally tally,
        Thread thread,
        long value,
        long bytes,
        long context,
        ReferenceQueue<@Nullable Object> queue) {
      super(null, type, Long.hashCode(value), tally, null, thread, queue);
      this.value = value;
      this.bytes = bytes;
      this.context = context;
    }

    void add(Object alias, ReferenceQueue<@Nullable Object> queue) {
      aliases.add(new Alias(alias, this, queue));
    }

    @Override
    public long bytes() {
      return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }
  }

  /** A Java object that stands for a handle. */
  static final class Alias extends WeakReference<@Nullable Object> {
    private final HandleEntry handle;

    Alias(Object alias, HandleEntry handle, ReferenceQueue<@Nullable Object> queue) {
      super(alias, queue);
      this.handle = handle;
    }

    /** The entry of the handle, if this was its last alias. */
    @Nullable Entry died() {
      handle.aliases.remove(this);
      return handle.aliases.isEmpty() ? handle : null;
    }
  }
}

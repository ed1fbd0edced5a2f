package io.closecall.ledger;

import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a woven native call calls: first argument the call's arguments; second null at entry, the
 * status at return, the throwable if it threw.
 */
public abstract class NativeSink extends Sink {
  final Handles handles;
  final ToLongFunction<Object[]> handle;

  private NativeSink(Ledger ledger, ToLongFunction<Object[]> handle) {
    this.handles = ledger.handles();
    this.handle = handle;
  }

  /** What a successful call means for the thread's native context. */
  public enum Context {
    /** It is put above the previous. */
    ENTERED,
    /** It replaces the previous. */
    SWITCHED,
    /** The previous is current again. */
    LEFT,
    /** It ended. */
    ENDED
  }

  @Override
  public final void accept(@Nullable Object arguments, @Nullable Object outcome) {
    if (!(arguments instanceof Object[] args)) {
      return;
    }
    if (outcome == null) {
      enters(args);
    } else {
      returns(args, outcome instanceof Integer status && status == 0);
    }
  }

  void enters(Object[] args) {}

  abstract void returns(Object[] args, boolean success);

  /** A call that acquires the handle. */
  public static Sink acquiring(
      Ledger ledger,
      Tally tally,
      String opener,
      ToLongFunction<Object[]> handle,
      ToLongFunction<Object[]> bytes,
      Function<Object[], @Nullable Object> wrapper,
      boolean outlivesContext) {
    return new NativeSink(ledger, handle) {
      @Override
      void returns(Object[] args, boolean success) {
        Object alias = success ? wrapper.apply(args) : null;
        if (alias != null) {
          long value = handle.applyAsLong(args);
          handles.acquired(tally, value, bytes.applyAsLong(args), alias, outlivesContext, opener);
        }
      }
    };
  }

  /** A call that releases the handle. */
  public static Sink releasing(Ledger ledger, Tally tally, ToLongFunction<Object[]> handle) {
    return new NativeSink(ledger, handle) {
      @Override
      void enters(Object[] args) {
        handles.releases(tally, handle.applyAsLong(args));
      }

      @Override
      void returns(Object[] args, boolean success) {
        handles.released(success);
      }
    };
  }

  /** A call that changes or ends the native context named by the handle. */
  public static Sink changing(Ledger ledger, ToLongFunction<Object[]> handle, Context change) {
    return new NativeSink(ledger, handle) {
      // read at entry: a destroyed handle may be overwritten, a created one is not there yet
      @Override
      void returns(Object[] args, boolean success) {
        if (!success) {
          return;
        }
        switch (change) {
          case ENTERED -> handles.entersContext(handle.applyAsLong(args));
          case SWITCHED -> {
            handles.leavesContext();
            handles.entersContext(handle.applyAsLong(args));
          }
          case LEFT -> handles.leavesContext();
          case ENDED -> handles.contextEnded(handle.applyAsLong(args));
        }
      }
    };
  }

  /** A copy constructor of the objects that stand for handles. */
  public static Sink copying(Ledger ledger, Set<Tally> tallies, ToLongFunction<Object[]> handle) {
    Handles handles = ledger.handles();
    return new Sink() {
      @Override
      public void accept(@Nullable Object copy, @Nullable Object ignored) {
        if (copy != null) {
          handles.copied(tallies, handle.applyAsLong(new Object[] {copy}), copy);
        }
      }
    };
  }
}

package io.closecall.ledger;

import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a woven point calls: one object a point, reached through an array in the hook class. Types
 * of {@code java.base} only, because the hook class cannot see any other.
 *
 * <p>Runs on application threads. An exception here is swallowed by the hook.
 */
public abstract class Sink implements BiConsumer<@Nullable Object, @Nullable Object> {
  /** Binary name of the hook class. */
  public static final String HOOK = "java.lang.$Closecall";

  /** Does nothing. */
  public static final Sink NOTHING =
      new Sink() {
        @Override
        public void accept(@Nullable Object first, @Nullable Object second) {}
      };

  /** For the sinks of other rooms. */
  protected Sink() {}

  /** A point where a resource is open: first argument the resource, second the detail. */
  public static Sink opening(
      Ledger ledger,
      Tally tally,
      String opener,
      boolean detailRequired,
      boolean detailKept,
      @Nullable FirstSight firstSight) {
    return new Opening(ledger, tally, opener, detailRequired, detailKept, firstSight);
  }

  /** A point where a resource is closed: first argument the resource. */
  public static Sink closing(Ledger ledger) {
    return new Closing(ledger);
  }

  /** A point where a reference was taken from a queue: first argument the reference. */
  public static Sink takingReference(Ledger ledger) {
    return new TakingReference(ledger);
  }

  /**
   * A call that may own what is opened in it: at entry both arguments are null, at exit the second
   * is true, after a throw the throwable.
   *
   * @param always whether it owns even if it throws
   */
  public static Sink scoping(Ledger ledger, boolean always) {
    return new Scoping(ledger, always);
  }

  private static final class Scoping extends Sink {
    private final Ledger ledger;
    private final boolean always;

    Scoping(Ledger ledger, boolean always) {
      this.ledger = ledger;
      this.always = always;
    }

    @Override
    public void accept(@Nullable Object ignored, @Nullable Object exit) {
      if (exit == null) {
        ledger.entersScope();
      } else {
        ledger.leavesScope(always || exit == Boolean.TRUE);
      }
    }
  }

  private static final class Opening extends Sink {
    private final Ledger ledger;
    private final Tally tally;
    private final String opener;
    private final boolean detailRequired;
    private final boolean detailKept;
    private final @Nullable FirstSight firstSight;

    Opening(
        Ledger ledger,
        Tally tally,
        String opener,
        boolean detailRequired,
        boolean detailKept,
        @Nullable FirstSight firstSight) {
      this.ledger = ledger;
      this.tally = tally;
      this.opener = opener;
      this.detailRequired = detailRequired;
      this.detailKept = detailKept;
      this.firstSight = firstSight;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object detail) {
      if (resource == null || (detailRequired && detail == null)) {
        return;
      }
      if (firstSight == null || firstSight.isWoven(resource)) {
        ledger.opened(tally, resource, detailKept ? harmless(detail) : null, opener);
      }
    }
  }

  /** The detail, if keeping it cannot keep alive anything of the program's. */
  private static @Nullable Object harmless(@Nullable Object detail) {
    return detail instanceof String
            || detail instanceof Integer
            || (detail != null && detail.getClass() == InetSocketAddress.class)
        ? detail
        : null;
  }

  private static final class Closing extends Sink {
    private final Ledger ledger;

    Closing(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object ignored) {
      if (resource != null) {
        ledger.closed(resource);
      }
    }
  }

  private static final class TakingReference extends Sink {
    private final Ledger ledger;

    TakingReference(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object reference, @Nullable Object ignored) {
      if (reference != null) {
        ledger.tookReference();
      }
    }
  }
}

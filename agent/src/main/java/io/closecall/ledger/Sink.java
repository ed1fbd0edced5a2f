package io.closecall.ledger;

import java.util.List;
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

  /** What an opening does with its detail. */
  public enum Keeping {
    /** It is of no use. */
    NOTHING,
    /** It is kept for the description. */
    IF_THERE,
    /** It is kept for the description; without it nothing is open. */
    REQUIRED,
    /** Without it nothing is open. */
    PRESENCE,
    /** It is referred to weakly; without it nothing is open. */
    WEAKLY,
    /** It is the size in bytes. */
    AS_BYTES
  }

  /** A point where a resource is open: first argument the resource, second the detail. */
  public static Sink opening(Ledger ledger, Tally tally, String opener, Keeping keeping) {
    return new Opening(ledger, tally, opener, keeping);
  }

  /** A point where what an open resource, the first argument, has made before is closed. */
  public static Sink renewing(Ledger ledger) {
    return new Renewing(ledger);
  }

  /** A point from which on the first argument is closed with the last one that it has made. */
  public static Sink completing(Ledger ledger) {
    return new Completing(ledger);
  }

  /**
   * {@code sink} for a detail that comes in an array, and only if what is next to it is null or
   * false.
   */
  public static Sink guarded(Sink sink) {
    return new Guarded(sink);
  }

  /** A point where an open resource, the first argument, gets the second as its detail. */
  public static Sink describing(Ledger ledger) {
    return new Describing(ledger);
  }

  /** A point where the first argument is a part of a stream over the second. */
  public static Sink joining(Ledger ledger) {
    return new Joining(ledger);
  }

  /** A point of {@code opener} that hands what another thread opened, if that, to its caller. */
  public static Sink adopting(Ledger ledger, String opener) {
    return new Adopting(ledger, opener);
  }

  /** A point where the first argument was closed, or all elements of it, if it is a list. */
  public static Sink closingAll(Ledger ledger) {
    return new ClosingAll(ledger);
  }

  /**
   * A point where a resource is closed: first argument the resource, the second true if it is not
   * after all.
   */
  public static Sink closing(Ledger ledger) {
    return new Closing(ledger, null);
  }

  /** A point where the first argument is closed, if it is open as one of {@code tally}'s kind. */
  public static Sink closing(Ledger ledger, Tally tally) {
    return new Closing(ledger, tally);
  }

  /**
   * A point where a reference is taken from a queue: at entry both arguments are null, at exit the
   * first is the reference, if there was one in time.
   */
  public static Sink takingReference(Ledger ledger) {
    return new TakingReference(ledger);
  }

  /**
   * A call that may own what is opened in it: at entry both arguments are null, at exit the second
   * is true, after a throw the throwable.
   *
   * @param returning whether it owns if it returns
   * @param thrown binary name of the type that it owns after a throw of, empty for none
   */
  public static Sink scoping(Ledger ledger, boolean returning, String thrown) {
    return new Scoping(ledger, returning, thrown);
  }

  /**
   * A call of an object of the type with the binary name {@code type}, which owns what is opened in
   * it; called as {@link #scoping} is, with the object at entry.
   */
  public static Sink sheltering(Ledger ledger, String type) {
    return new Sheltering(ledger, type);
  }

  /** A call that closes things only because the JVM ends; called as {@link #scoping} is. */
  public static Sink tidying(Ledger ledger) {
    return new Tidying(ledger);
  }

  private static final class Tidying extends Sink {
    private final Ledger ledger;

    Tidying(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object ignored, @Nullable Object exit) {
      if (exit == null) {
        ledger.scopes().tidy();
      } else {
        ledger.scopes().leave(false);
      }
    }
  }

  private static final class Sheltering extends Sink {
    private final Ledger ledger;
    private final Types types;

    Sheltering(Ledger ledger, String type) {
      this.ledger = ledger;
      this.types = new Types(type);
    }

    @Override
    public void accept(@Nullable Object object, @Nullable Object exit) {
      if (exit != null) {
        ledger.scopes().leave(true);
      } else if (object != null && types.include(object)) {
        ledger.scopes().enter();
      } else {
        ledger.scopes().enterIdly();
      }
    }
  }

  private static final class Scoping extends Sink {
    private final Ledger ledger;
    private final boolean returning;
    private final String thrown;

    Scoping(Ledger ledger, boolean returning, String thrown) {
      this.ledger = ledger;
      this.returning = returning;
      this.thrown = thrown;
    }

    @Override
    public void accept(@Nullable Object ignored, @Nullable Object exit) {
      if (exit == null) {
        ledger.scopes().enter();
      } else {
        ledger.scopes().leave(exit == Boolean.TRUE ? returning : isThrown(exit));
      }
    }

    private boolean isThrown(Object exit) {
      for (Class<?> c = exit.getClass(); c != null; c = c.getSuperclass()) {
        if (c.getName().equals(thrown)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class Opening extends Sink {
    private final Ledger ledger;
    private final Tally tally;
    private final String opener;
    private final Keeping keeping;

    Opening(Ledger ledger, Tally tally, String opener, Keeping keeping) {
      this.ledger = ledger;
      this.tally = tally;
      this.opener = opener;
      this.keeping = keeping;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object detail) {
      if (resource == null) {
        return;
      }
      Object kept = Details.kept(keeping, detail);
      if (kept != Details.ABSENT) {
        ledger.opened(tally, resource, kept, opener);
      }
    }
  }

  private static final class Renewing extends Sink {
    /** {@code java.sql.Statement.KEEP_CURRENT_RESULT}: this room knows {@code java.base} only. */
    private static final int KEEP = 2;

    private final Ledger ledger;

    Renewing(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object maker, @Nullable Object detail) {
      boolean keeps = detail instanceof Integer mode && mode == KEEP;
      if (maker != null && !keeps) {
        ledger.graph().renews(maker, MakingSink.text(detail));
      }
    }
  }

  private static final class Completing extends Sink {
    private final Ledger ledger;

    Completing(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object maker, @Nullable Object ignored) {
      if (maker != null) {
        ledger.graph().completes(maker);
      }
    }
  }

  private static final class Guarded extends Sink {
    private final Sink sink;

    Guarded(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object details) {
      if (details instanceof Object[] both && (both[1] == null || both[1] == Boolean.FALSE)) {
        sink.accept(resource, both[0]);
      }
    }
  }

  private static final class Describing extends Sink {
    private final Ledger ledger;

    Describing(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object detail) {
      Object kept = Details.kept(Keeping.IF_THERE, detail);
      if (resource != null && kept != null) {
        ledger.describes(resource, kept);
      }
    }
  }

  private static final class Joining extends Sink {
    private final Ledger ledger;

    Joining(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object part, @Nullable Object stream) {
      if (part != null && stream != null) {
        ledger.joins(part, stream);
      }
    }
  }

  private static final class Adopting extends Sink {
    private final Ledger ledger;
    private final String opener;

    Adopting(Ledger ledger, String opener) {
      this.ledger = ledger;
      this.opener = opener;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object ignored) {
      if (resource != null) {
        ledger.adopts(resource, opener);
      }
    }
  }

  private static final class ClosingAll extends Sink {
    private final Ledger ledger;

    ClosingAll(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accept(@Nullable Object returned, @Nullable Object ignored) {
      if (returned instanceof List<?> all) {
        for (int i = 0; i < all.size(); i++) {
          Object each = all.get(i);
          if (each != null) {
            ledger.closed(each);
          }
        }
      } else if (returned != null) {
        ledger.closed(returned);
      }
    }
  }

  private static final class Closing extends Sink {
    private final Ledger ledger;
    private final @Nullable Tally tally;

    Closing(Ledger ledger, @Nullable Tally tally) {
      this.ledger = ledger;
      this.tally = tally;
    }

    @Override
    public void accept(@Nullable Object resource, @Nullable Object exempt) {
      if (resource != null && exempt != Boolean.TRUE) {
        if (tally == null) {
          ledger.closed(resource);
        } else {
          ledger.closed(resource, tally);
        }
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
      if (reference == null) {
        ledger.asksForReference();
      } else {
        ledger.tookReference();
      }
    }
  }
}

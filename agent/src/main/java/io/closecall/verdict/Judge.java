package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Owner;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
import java.lang.ref.WeakReference;
import java.util.List;

/** Decides whether an entry is the program's business. */
final class Judge {
  private final List<Kind> kinds;
  private final boolean internalToo;

  /**
   * A judge of {@code kinds}, by their place in the catalogue; {@code internalToo} lets everything
   * pass.
   */
  Judge(List<Kind> kinds, boolean internalToo) {
    this.kinds = kinds;
    this.internalToo = internalToo;
  }

  Kind kindOf(Entry entry) {
    return kinds.get(entry.tally().index());
  }

  /**
   * Whether the resource belongs to the JDK or to another resource; known only after its stack was
   * settled.
   *
   * <p>Without a stack that tells, one that the collector's service closed counts as internal: that
   * is what becomes of the file behind a zip file.
   */
  boolean isInternal(Entry entry) {
    if (internalToo || !entry.tally().isShown()) {
      return !entry.tally().isShown();
    }
    if (entry.isOwned()) {
      return true;
    }
    Kind kind = kindOf(entry);
    Trace trace = entry.trace();
    if (trace != null && anyMatches(kind.owners(), entry, trace.frames())) {
      return true;
    }
    List<StackTraceElement> frames = Origin.frames(entry);
    if (frames.isEmpty()) {
      return entry.closedBy() != null;
    }
    return (Origin.madeByJdkAlone(frames) && !kind.madeByJdkThreads())
        || (kind.madeForJdk() && Origin.madeForJdk(frames))
        || (kind.madeForNeighbours() && Frames.areNeighbours(frames.get(0), entry.type()));
  }

  /**
   * Whether a collected resource needed no close: the JDK keeps what is open, or ends it, and
   * nothing of what remains goes on.
   */
  boolean endsByItself(Entry entry) {
    Kind kind = kindOf(entry);
    Entry wrapped = entry.carrier();
    if (kind.idleUntilDescribed() && wrapped != null && wrapped.detail() == null) {
      return true;
    }
    if (kind.goesOn().isEmpty()) {
      return kind.endsWhenCollected(entry.type());
    }
    Object remains = entry.detail() instanceof WeakReference<?> part ? part.get() : null;
    return remains == null || !Gauges.anySays(kind.goesOn(), remains);
  }

  /** Whether {@code entry}, which ended without a close, is a leak or belongs to one. */
  boolean mayLeak(Entry entry) {
    return !kindOf(entry).statistic() && !isInternal(entry) && !endsByItself(entry);
  }

  /**
   * Whether it is inside of a stream that made it and closes it together with what the stream is
   * over. Without a stack, the stream is taken to have made it.
   */
  boolean isJoined(Entry entry) {
    if (entry.carrier() == null || kindOf(entry).joiners().isEmpty()) {
      return false;
    }
    List<StackTraceElement> frames = Origin.frames(entry);
    return frames.isEmpty() || anyMatches(kindOf(entry).joiners(), entry, frames);
  }

  /** Whether what the stream is over is open, and so tells of the stream too. */
  private boolean isCarried(Entry entry) {
    Entry carrier = entry.carrier();
    return carrier != null && !carrier.isClosed() && !carrier.refersTo(null) && isJoined(entry);
  }

  /** Whether a live one is by design if there are only a few. */
  boolean isFineIfFew(Entry entry) {
    Kind kind = kindOf(entry);
    if (kind.few() == 0 || kind.fewOf().isEmpty()) {
      return kind.few() > 0;
    }
    Object resource = entry.get();
    return resource != null && Gauges.anySays(kind.fewOf(), resource);
  }

  /**
   * Whether the live resource behind {@code entry} is open and not kept on purpose. Without a stack
   * it could be anybody's, and a suspicion without a place helps nobody.
   */
  boolean isHeld(Entry entry) {
    Kind kind = kindOf(entry);
    List<StackTraceElement> frames = Origin.frames(entry);
    if (frames.isEmpty()
        || entry.isTidied()
        || isCarried(entry)
        || (!internalToo && (entry.isKept() || isPooled(kind, frames)))
        || (!internalToo && anyMatches(kind.keepers(), entry, frames))
        || (!internalToo && isLibrarys(frames))) {
      return false;
    }
    Object resource = entry.get();
    if (resource == null) {
      return true;
    }
    return !Gauges.anySays(kind.closedWhen(), resource)
        && Gauges.measure(kind.workers(), resource) != 0;
  }

  /** Whether a pool made it for itself, on whatever thread. */
  static boolean isPooled(Kind kind, List<StackTraceElement> frames) {
    if (kind.pools().isEmpty()) {
      return false;
    }
    for (StackTraceElement frame : frames) {
      for (Owner pool : kind.pools()) {
        if (pool.matches(frame.getClassName(), frame.getMethodName())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the live resource behind {@code entry} is the program's business, and held. */
  boolean isProgramsAndOpen(Entry entry) {
    return !kindOf(entry).statistic() && !isInternal(entry) && isHeld(entry);
  }

  /** Whether a library opened it that keeps things open on purpose, for itself. */
  private boolean isLibrarys(List<StackTraceElement> frames) {
    int first = Origin.endOf(true, frames, 0);
    if (first == frames.size()) {
      return false;
    }
    StackTraceElement frame = frames.get(first);
    if (Frames.isOfBuildTool(frame)) {
      return true;
    }
    for (Kind kind : kinds) {
      for (Owner library : kind.keeps()) {
        if (library.matches(frame.getClassName(), frame.getMethodName())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Live threads of the pool behind {@code entry}, -1 if it has none. */
  long liveThreads(Entry entry) {
    Object resource = entry.get();
    return resource == null ? -1 : Gauges.measure(kindOf(entry).workers(), resource);
  }

  /**
   * Owners are looked for above the program's first frame: below it, everything is the program's
   * doing.
   */
  private boolean anyMatches(List<Owner> owners, Entry entry, List<StackTraceElement> frames) {
    List<StackTraceElement> makers = frames.subList(0, Origin.depth(kindOf(entry), frames));
    for (Owner owner : owners) {
      if (!owner.type().isEmpty() && !owner.type().equals(entry.type())) {
        continue;
      }
      for (StackTraceElement frame : owner.anywhere() ? frames : makers) {
        if ((owner.anywhere() || Frames.isJdk(frame))
            && owner.matches(frame.getClassName(), frame.getMethodName())) {
          return true;
        }
      }
    }
    return false;
  }
}

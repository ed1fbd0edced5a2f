package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Owner;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Tally;
import io.closecall.ledger.Trace;
import java.util.ArrayList;
import java.util.List;

/** Decides whether an entry is the program's business. */
final class Judge {
  private final List<Kind> kinds;
  private final boolean internalToo;

  /** Kinds of which one owns what others are opened for it: the socket of a connection. */
  private final List<Kind> parents = new ArrayList<>();

  /**
   * A judge of {@code kinds}, by their place in the catalogue, of which those are {@code watched};
   * {@code internalToo} lets everything pass.
   */
  Judge(List<Kind> kinds, List<Tally> watched, boolean internalToo) {
    this.kinds = kinds;
    this.internalToo = internalToo;
    for (Tally tally : watched) {
      Kind kind = kinds.get(tally.index());
      if (!kind.owned().isEmpty()) {
        parents.add(kind);
      }
    }
  }

  Kind kindOf(Entry entry) {
    return kinds.get(entry.tally().index());
  }

  /**
   * Whether the resource belongs to the JDK or to another resource; known only after its stack was
   * settled.
   *
   * <p>Without a stack, one that the collector's service closed counts as internal: that is what
   * becomes of the file behind a zip file.
   */
  boolean isInternal(Entry entry) {
    Trace trace = entry.trace();
    if (internalToo) {
      return false;
    }
    if (trace == null) {
      return entry.closedBy() != null;
    }
    Kind kind = kindOf(entry);
    List<StackTraceElement> frames = trace.frames();
    return madeByJdkAlone(frames)
        || anyMatches(kind.owners(), entry, frames)
        || hasParent(kind, entry, frames)
        || kind.madeForJdk() && madeForJdk(frames);
  }

  /**
   * Whether the live resource behind {@code entry} is open and not kept on purpose. Without a stack
   * it could be anybody's, and a suspicion without a place helps nobody.
   */
  boolean isHeld(Entry entry) {
    Kind kind = kindOf(entry);
    Trace trace = entry.trace();
    if (trace == null || !internalToo && anyMatches(kind.keepers(), entry, trace.frames())) {
      return false;
    }
    Object resource = entry.get();
    if (resource == null) {
      return true;
    }
    return !Gauges.anySays(kind.closedWhen(), resource)
        && Gauges.measure(kind.workers(), resource) != 0;
  }

  /** Live threads of the pool behind {@code entry}, -1 if it has none. */
  long liveThreads(Entry entry) {
    Object resource = entry.get();
    return resource == null ? -1 : Gauges.measure(kindOf(entry).workers(), resource);
  }

  private boolean hasParent(Kind kind, Entry entry, List<StackTraceElement> frames) {
    for (Kind parent : parents) {
      if (parent != kind && anyMatches(parent.owned(), entry, frames)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyMatches(
      List<Owner> owners, Entry entry, List<StackTraceElement> frames) {
    for (Owner owner : owners) {
      if (!owner.type().isEmpty() && !owner.type().equals(entry.type())) {
        continue;
      }
      for (StackTraceElement frame : frames) {
        if (owner.matches(frame.getClassName(), frame.getMethodName())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean madeByJdkAlone(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (!Frames.isJdk(frame)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the JDK made it for itself: in a static initialiser, or in internal code that is more
   * than a factory or a reflective call on the program's behalf.
   */
  private static boolean madeForJdk(List<StackTraceElement> frames) {
    boolean nearest = true;
    for (StackTraceElement frame : frames) {
      if (!Frames.isJdk(frame)) {
        return false;
      }
      String name = frame.getClassName();
      if (frame.getMethodName().equals("<clinit>") || nearest && isInternalName(name)) {
        return true;
      }
      nearest &= passesOn(name);
    }
    return true;
  }

  private static boolean passesOn(String name) {
    return name.startsWith("java.util.concurrent.Executors")
        || name.startsWith("java.lang.reflect.")
        || name.startsWith("java.lang.invoke.")
        || name.startsWith("jdk.internal.reflect.");
  }

  private static boolean isInternalName(String name) {
    return !name.startsWith("java.") && !name.startsWith("jdk.internal.reflect.");
  }
}

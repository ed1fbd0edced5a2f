package io.closecall.verdict;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Owner;
import io.closecall.ledger.Entry;
import io.closecall.ledger.Trace;
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
   */
  boolean isInternal(Entry entry) {
    Trace trace = entry.trace();
    if (internalToo || trace == null) {
      return false;
    }
    Kind kind = kindOf(entry);
    List<StackTraceElement> frames = trace.frames();
    return madeByJdkAlone(frames)
        || anyMatches(kind.owners(), entry, frames)
        || kind.madeForJdk() && madeForJdk(frames);
  }

  /** Whether the live resource behind {@code entry} is open and not kept on purpose. */
  boolean isHeld(Entry entry) {
    Kind kind = kindOf(entry);
    Trace trace = entry.trace();
    if (trace != null && !internalToo && anyMatches(kind.keepers(), entry, trace.frames())) {
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
   * Whether the nearest caller that is more than a factory or a reflective call is internal code of
   * the JDK.
   */
  private static boolean madeForJdk(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      String name = frame.getClassName();
      if (name.startsWith("java.util.concurrent.Executors")
          || name.startsWith("java.lang.reflect.")
          || name.startsWith("java.lang.invoke.")
          || name.startsWith("jdk.internal.reflect.")) {
        continue;
      }
      return Frames.isJdk(frame)
          && (!name.startsWith("java.") || frame.getMethodName().equals("<clinit>"));
    }
    return false;
  }
}

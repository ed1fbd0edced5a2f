package io.closecall.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * A stack in its lasting form: resolved, interned, pinning no class loader. The frames start at the
 * caller of the opening point.
 *
 * <p>Immutable; safe on any thread.
 */
public final class Trace {
  private final StackTraceElement[] frames;
  private final int hash;

  Trace(StackTraceElement[] frames) {
    this.frames = frames;
    this.hash = Arrays.hashCode(frames);
  }

  /** The frames, innermost first. */
  public List<StackTraceElement> frames() {
    return List.of(frames);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace trace
        && hash == trace.hash
        && Arrays.equals(frames, trace.frames);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

package io.closecall.ledger;

/**
 * An allocation stack as it is cheapest to take: unresolved, in a throwable that is never thrown.
 *
 * <p>It pins the class loaders of its frames, so {@link Traces} turns it into a {@link Trace} once
 * its entry has lived a while.
 */
@SuppressWarnings("serial") // never serialized
public final class Stack extends Throwable {
  private final transient Class<?> type;
  private final transient String opener;

  /** Takes the current stack, of an opening of {@code type} in the class named {@code opener}. */
  Stack(Class<?> type, String opener) {
    super(null, null, false, true);
    this.type = type;
    this.opener = opener;
  }

  Class<?> type() {
    return type;
  }

  String opener() {
    return opener;
  }
}

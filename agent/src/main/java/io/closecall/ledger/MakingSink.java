package io.closecall.ledger;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A point of a call that makes one: at entry the arguments are the object called and the detail; at
 * exit what it returned and true; after a throw null and the throwable.
 */
public final class MakingSink extends Sink {
  /** What is kept of a longer text; no description shows more. */
  private static final int MOST_TEXT = 2_000;

  private final Ledger ledger;
  private final Tally tally;
  private final String opener;
  private final Types makers;
  private final boolean innermost;
  private final boolean ownsAll;
  private final FirstSight firstSight;

  private MakingSink(
      Ledger ledger,
      Tally tally,
      String opener,
      String makers,
      boolean innermost,
      boolean ownsAll,
      FirstSight firstSight) {
    this.ledger = ledger;
    this.tally = tally;
    this.opener = opener;
    this.makers = new Types(makers);
    this.innermost = innermost;
    this.ownsAll = ownsAll;
    this.firstSight = firstSight;
  }

  /**
   * The sink of a point in the class named {@code opener}.
   *
   * @param makers binary name of the type that the called object must be of; empty for any
   * @param innermost whether of nested calls the innermost makes it
   * @param ownsAll whether what is opened in the call belongs to what it returns
   */
  public static Sink of(
      Ledger ledger,
      Tally tally,
      String opener,
      String makers,
      boolean innermost,
      boolean ownsAll,
      FirstSight firstSight) {
    return new MakingSink(ledger, tally, opener, makers, innermost, ownsAll, firstSight);
  }

  @Override
  public void accept(@Nullable Object first, @Nullable Object second) {
    if (second == Boolean.TRUE) {
      leave(first);
    } else if (second instanceof Throwable) {
      leave(null);
    } else if (first == null || makers.include(first)) {
      ledger.graph().enters(tally, first, kept(second), ownsAll);
    } else {
      ledger.scopes().enterIdly();
    }
  }

  private void leave(@Nullable Object made) {
    Scope scope = ledger.scopes().current();
    if (!(scope instanceof Call call) || call.tally() != tally) {
      ledger.scopes().leave(false);
    } else if (innermost) {
      ledger.graph().leavesInner(call, made, opener, firstSight);
    } else {
      ledger.graph().leavesOuter(call, made, opener, firstSight);
    }
  }

  private static @Nullable Object kept(@Nullable Object detail) {
    if (detail instanceof Object[] arguments) {
      return session(arguments);
    }
    return text(detail);
  }

  /** The URL and the user that a connection is asked for with, null if no URL is among them. */
  private static @Nullable Object session(Object[] arguments) {
    String url = null;
    String user = null;
    for (Object each : arguments) {
      if (url == null && each instanceof String text) {
        url = text;
      } else if (each != null && each.getClass() == Properties.class) {
        // the JDK's own class only: another could do anything in its methods
        user = ((Properties) each).getProperty("user");
      }
    }
    return url == null ? null : new Session(url, user);
  }

  /** What is kept of a text, which may be large. */
  static @Nullable Object text(@Nullable Object detail) {
    return detail instanceof String text && text.length() > MOST_TEXT
        ? text.substring(0, MOST_TEXT)
        : detail instanceof String ? detail : null;
  }
}

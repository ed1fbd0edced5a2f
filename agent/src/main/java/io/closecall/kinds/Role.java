package io.closecall.kinds;

/** What happens at a {@link Point}; it fixes what the woven call passes, and when. */
public enum Role {
  /** At normal exit, {@code this} is open. */
  OPENS_THIS,
  /** At normal exit, the returned object is open. */
  OPENS_RETURNED,
  /** At normal exit, the argument {@link Point#argument()} is open. */
  OPENS_ARGUMENT,
  /** At entry, {@code this} is open: what the call starts may end before it returns. */
  STARTS,
  /** Where the method throws, {@code this} is open all the same. */
  OPENS_ON_THROW,
  /** At normal exit, {@code this}, if it is open, gets the detail of the point. */
  DESCRIBES,
  /**
   * At normal exit, the returned object or {@link Point#member()} of it, if it is open, was opened
   * for the caller, whose stack it gets.
   */
  ADOPTS,
  /**
   * At normal exit, the argument {@link Point#argument()}, or {@code this}, is a part of a stream
   * over the one that is the detail, or wraps that.
   */
  JOINS,
  /** At entry, {@code this} counts as closed, whether or not the call then throws. */
  CLOSES_THIS,
  /** At entry, the argument {@link Point#argument()} counts as closed. */
  CLOSES_ARGUMENT,
  /** At normal exit, the argument {@link Point#argument()} counts as closed. */
  ENDS_ARGUMENT,
  /** At normal exit, the returned object, or every element of a returned list, is closed. */
  CLOSES_RETURNED,
  /**
   * A native call that returns a status: at exit with status 0 the handle named by {@link
   * Point#handle()} is open.
   */
  ACQUIRES,
  /**
   * A native call that returns a status: at entry the handle is closed, and it is restored if the
   * call fails.
   */
  RELEASES,
  /**
   * A native call that returns a status: success releases every handle of the native context it
   * names.
   */
  RELEASES_ALL,
  /**
   * A native call that returns a status: at success the named native context is current on this
   * thread, above the previous.
   */
  ENTERS_CONTEXT,
  /**
   * A native call that returns a status: at success the named native context takes the place of the
   * current one.
   */
  SWITCHES_CONTEXT,
  /**
   * A native call that returns a status: at success the thread's previous native context is current
   * again.
   */
  LEAVES_CONTEXT,
  /**
   * A copy constructor: {@code this} is one more alias of the handle that argument 0 stands for.
   */
  COPIES,
  /**
   * Whatever the thread opens between entry and exit belongs to the JDK, which will forget to close
   * it.
   */
  SHELTERS,
  /**
   * Whatever the thread opens between entry and a throw of {@link Point#thrown()} belongs to the
   * JDK: the caller got nothing that it could close.
   */
  ABANDONS,
  /**
   * A call that makes one: between entry and exit the thread makes what the method returns, out of
   * {@code this} or of others of the kind. See {@link Declaration#innermost()}.
   */
  MAKES,
  /**
   * At entry, what {@code this} has made before is closed, unless the detail is the number of
   * {@code Statement.KEEP_CURRENT_RESULT}.
   */
  RENEWS,
  /** From now on, {@code this} is closed with the last one that it has made. */
  COMPLETES,
  /**
   * What the thread closes between entry and exit it closes because the JVM ends: nothing of it is
   * held, but what was forgotten before has leaked all the same.
   */
  TIDIES,
  /**
   * Where the method throws, {@code this} counts as closed, or what is in the field of {@link
   * Point#detail()}, if it has one; in a constructor, from the call of another one on.
   */
  CLOSES_ON_THROW,
  /**
   * At entry, this thread has done with the reference it took before; at exit, the returned one, if
   * it is not null, was taken from a reference queue.
   */
  TAKES_REFERENCE,
  /**
   * The orderly end of the JVM: at entry the program's shutdown hooks are about to run, at exit
   * they have ended.
   */
  ENDS_JVM;

  /** Whether a resource of the JDK opens here. */
  boolean opens() {
    return switch (this) {
      case OPENS_THIS, OPENS_RETURNED, OPENS_ARGUMENT, STARTS, OPENS_ON_THROW, MAKES -> true;
      default -> false;
    };
  }
}

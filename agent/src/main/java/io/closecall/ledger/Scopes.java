package io.closecall.ledger;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The scopes that threads are in now; by thread, because a thread-local costs virtual threads. */
final class Scopes {
  private final ConcurrentHashMap<Thread, Scope> innermost = new ConcurrentHashMap<>();

  /** Notes on {@code entry} the scope that {@code thread} is in, if any. */
  void note(Entry entry, Thread thread) {
    if (!innermost.isEmpty()) {
      entry.inScope(innermost.get(thread));
    }
  }

  /** The current thread enters a call that may come to own what is opened in it. */
  void enter() {
    Thread thread = Thread.currentThread();
    innermost.put(thread, new Scope(innermost.get(thread), false));
  }

  /** The current thread enters a call that will own nothing. */
  void enterIdly() {
    Thread thread = Thread.currentThread();
    innermost.put(thread, new Scope.Idle(innermost.get(thread)));
  }

  /** The current thread works for the agent, until it leaves. */
  void enterOwnWork() {
    Thread thread = Thread.currentThread();
    innermost.put(thread, new Scope.OwnWork(innermost.get(thread)));
  }

  /** Whether {@code thread} works for the agent. */
  boolean isOwnWork(Thread thread) {
    Scope scope = innermost.isEmpty() ? null : innermost.get(thread);
    while (scope != null && !(scope instanceof Scope.OwnWork)) {
      scope = scope.outer();
    }
    return scope != null;
  }

  /** The current thread enters {@code scope}, inside of {@link #current()}. */
  void enter(Scope scope) {
    innermost.put(Thread.currentThread(), scope);
  }

  /** The scope that the current thread is in, null for none. */
  @Nullable Scope current() {
    return innermost.isEmpty() ? null : innermost.get(Thread.currentThread());
  }

  /** The innermost scope of the current thread that makes nothing, null for none. */
  @Nullable Scope shelter() {
    Scope scope = current();
    while (scope instanceof Call) {
      scope = scope.outer();
    }
    return scope;
  }

  /** The current thread enters a call that closes things only because the JVM ends. */
  void tidy() {
    Thread thread = Thread.currentThread();
    innermost.put(thread, new Scope(innermost.get(thread), true));
  }

  /** Whether {@code thread} closes things only because the JVM ends. */
  boolean isTidying(Thread thread) {
    Scope scope = innermost.isEmpty() ? null : innermost.get(thread);
    return scope != null && scope.isTidying();
  }

  /**
   * The current thread leaves it; {@code owns} says whether the call owns what was opened in it.
   */
  void leave(boolean owns) {
    Thread thread = Thread.currentThread();
    Scope scope = innermost.get(thread);
    if (scope == null) {
      return;
    }
    if (owns) {
      scope.own();
    }
    if (scope.outer() == null) {
      innermost.remove(thread);
    } else {
      innermost.put(thread, scope.outer());
    }
  }
}

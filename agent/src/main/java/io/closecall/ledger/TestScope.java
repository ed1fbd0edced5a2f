package io.closecall.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A test, or a class of tests, that resources are opened by. Any thread. */
public final class TestScope {
  private final String name;
  private final String className;
  private final @Nullable TestScope parent;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final List<TestScope> leftovers = new ArrayList<>(0);

  /** What threads that were started in it carry; made once, because a thread is started often. */
  final TestTag inherited = new TestTag(this, false, null);

  private volatile boolean running;

  /** How many inside of it run; under the lock of {@link TestScopes}. */
  int runningInside;

  /**
   * A scope inside of {@code parent}, if that is not null.
   *
   * @param name what findings call it: {@code com.acme.FooTest#bar}
   * @param className binary name of the class of tests
   */
  public TestScope(String name, String className, @Nullable TestScope parent) {
    this.name = name;
    this.className = className;
    this.parent = parent;
  }

  /** What findings call it. */
  public String name() {
    return name;
  }

  /** Binary name of the class of tests. */
  public String className() {
    return className;
  }

  /** What it is inside of, null if that is the run. */
  public @Nullable TestScope parent() {
    return parent;
  }

  /** Whether it is {@code other}, or inside of it. */
  public boolean isWithin(TestScope other) {
    for (TestScope at = this; at != null; at = at.parent) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has started and not ended. */
  public boolean isRunning() {
    return running;
  }

  void run(boolean runs) {
    running = runs;
    if (!runs && parent != null && isAnythingLeft()) {
      synchronized (parent.leftovers) {
        parent.leftovers.add(this);
      }
    }
  }

  void opens() {
    open.incrementAndGet();
  }

  void closes() {
    open.decrementAndGet();
  }

  /** Something of it was collected open. */
  void ends() {
    ended.incrementAndGet();
  }

  /**
   * Whether anything that it, or something inside of it, opened is open or was collected open: if
   * not, there is nothing to find.
   */
  public boolean isAnythingLeft() {
    if (open.get() > 0 || ended.get() > 0) {
      return true;
    }
    synchronized (leftovers) {
      for (TestScope each : leftovers) {
        if (each.isAnythingLeft()) {
          return true;
        }
      }
    }
    return false;
  }
}

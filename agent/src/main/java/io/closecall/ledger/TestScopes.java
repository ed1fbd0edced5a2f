package io.closecall.ledger;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tests run, on which threads, and so which of them opens what.
 *
 * <p>A thread carries the test that it runs, or in the course of which it was started. Once two
 * tests have run at the same time, nothing else is evidence; before, the only one that runs is.
 */
public final class TestScopes {
  private final Tags tags = new Tags();

  /** What runs and has nothing inside that does. */
  private final Set<TestScope> innermost = new LinkedHashSet<>();

  private volatile @Nullable TestScope only;
  private volatile boolean parallel;

  /** What a thread starts others with. */
  private static final class Tags extends InheritableThreadLocal<@Nullable TestTag> {
    @Override
    protected @Nullable TestTag childValue(@Nullable TestTag parent) {
      return parent == null ? null : parent.scope().inherited;
    }
  }

  /** {@code scope} starts, on the current thread. */
  public void begin(TestScope scope) {
    enter(scope);
    synchronized (innermost) {
      TestScope parent = scope.parent();
      if (parent != null && parent.isRunning() && parent.runningInside++ == 0) {
        innermost.remove(parent);
      }
      scope.run(true);
      innermost.add(scope);
      count();
    }
  }

  /** {@code scope} ends; on the thread that it started on, if that is possible. */
  public void end(TestScope scope) {
    leave(scope);
    synchronized (innermost) {
      if (!scope.isRunning()) {
        return;
      }
      scope.run(false);
      innermost.remove(scope);
      TestScope parent = scope.parent();
      if (parent != null && parent.isRunning() && --parent.runningInside == 0) {
        innermost.add(parent);
      }
      count();
    }
  }

  private void count() {
    int running = innermost.size();
    only = running == 1 ? innermost.iterator().next() : null;
    if (running > 1) {
      parallel = true;
    }
  }

  /** What the current thread runs, null if nothing. */
  public @Nullable TestScope current() {
    TestTag tag = tags.get();
    return tag != null && tag.own() && tag.scope().isRunning() ? tag.scope() : null;
  }

  /** The current thread runs {@code scope} from now on. */
  private void enter(TestScope scope) {
    TestTag tag = tags.get();
    while (tag != null && tag.own() && !tag.scope().isRunning()) {
      // ended on another thread
      tag = tag.below();
    }
    tags.set(new TestTag(scope, true, tag));
  }

  private void leave(TestScope scope) {
    TestTag tag = tags.get();
    if (tag != null && tag.own() && tag.scope() == scope) {
      if (tag.below() == null) {
        tags.remove();
      } else {
        tags.set(tag.below());
      }
    }
  }

  /** Notes on {@code entry}, just opened by the current thread, which test opened it. */
  void attribute(Entry entry) {
    TestTag tag = tags.get();
    boolean carries = tag != null && tag.scope().isRunning();
    if (parallel) {
      if (tag != null && carries) {
        entry.openedIn(tag.scope(), tag.own() ? Claim.OWN : Claim.STARTED);
      }
      return;
    }
    TestScope alone = only;
    if (alone == null) {
      return;
    }
    if (tag != null && carries && (tag.own() || tag.scope().isWithin(alone))) {
      entry.openedIn(tag.scope(), Claim.ALONE);
    } else if (tag != null && !carries && !tag.own()) {
      entry.openedIn(alone, Claim.STRAY);
    } else {
      entry.openedIn(alone, Claim.ALONE);
    }
  }
}

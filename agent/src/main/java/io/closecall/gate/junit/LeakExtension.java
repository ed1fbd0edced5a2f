package io.closecall.gate.junit;

import io.closecall.gate.LeakError;
import io.closecall.gate.Mode;
import io.closecall.gate.TestRun;
import io.closecall.ledger.TestScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the very test, or class, that leaked: what it puts into the store first is closed last,
 * when all that the test and other extensions clean up is closed.
 */
public final class LeakExtension implements BeforeAllCallback, BeforeEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(LeakExtension.class);

  /** Made by Jupiter. */
  public LeakExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    TestRun run = TestRun.current();
    TestScope scope = Scopes.find(context.getUniqueId());
    if (run != null && scope != null) {
      Mode mode = run.judge(scope, context.getRequiredTestClass());
      if (mode == Mode.TEST || mode == Mode.CLASS) {
        put(context, new Check(run, scope, null, true));
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestRun run = TestRun.current();
    if (run == null) {
      return;
    }
    TestScope scope = Scopes.find(context.getUniqueId());
    String begun = null;
    if (scope == null) {
      // a factory of tests is no test to the platform
      begun = context.getUniqueId();
      scope = begin(run, context);
    }
    // where nothing fails, the listener has read what the test says
    Mode mode =
        run.mode() == Mode.REPORT ? Mode.REPORT : run.judge(scope, context.getRequiredTestMethod());
    if (mode == Mode.TEST || begun != null) {
      put(context, new Check(run, scope, begun, mode == Mode.TEST));
    }
  }

  private static TestScope begin(TestRun run, ExtensionContext context) {
    TestScope parent =
        Scopes.find(context.getParent().map(ExtensionContext::getUniqueId).orElse(""));
    String owner = context.getRequiredTestClass().getName();
    String name = owner + '#' + context.getRequiredTestMethod().getName();
    return Scopes.begin(run, context.getUniqueId(), name, owner, parent);
  }

  private static void put(ExtensionContext context, Check check) {
    context.getStore(NAMESPACE).put(context.getUniqueId(), check);
  }

  /**
   * Closed by every version of Jupiter, once.
   *
   * @param begun the id of the scope, if it was begun here
   * @param looks whether it looks for leaks
   */
  @SuppressWarnings("deprecation")
  private record Check(TestRun run, TestScope scope, @Nullable String begun, boolean looks)
      implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    @Override
    public void close() {
      LeakError error = looks ? run.check(scope) : null;
      if (begun != null) {
        Scopes.end(run, begun);
      }
      if (error != null) {
        throw error;
      }
    }
  }
}

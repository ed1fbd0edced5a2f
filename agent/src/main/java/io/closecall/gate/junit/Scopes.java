package io.closecall.gate.junit;

import io.closecall.gate.TestRun;
import io.closecall.ledger.TestScope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The scopes that run, by the platform's unique id. */
final class Scopes {
  private static final Map<String, TestScope> RUNNING = new ConcurrentHashMap<>();

  /** Starts one on the current thread, unless it runs. */
  static TestScope begin(
      TestRun run, String id, String name, String className, @Nullable TestScope parent) {
    TestScope known = RUNNING.get(id);
    if (known != null) {
      return known;
    }
    TestScope scope = run.begin(name, className, parent);
    RUNNING.put(id, scope);
    return scope;
  }

  static void end(TestRun run, String id) {
    TestScope scope = RUNNING.remove(id);
    if (scope != null) {
      run.end(scope);
    }
  }

  /** The scope with that id, null if it does not run, or is none. */
  static @Nullable TestScope find(String id) {
    return RUNNING.get(id);
  }

  private Scopes() {}
}

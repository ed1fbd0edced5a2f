package io.closecall.gate.junit;

import io.closecall.gate.Mode;
import io.closecall.gate.TestRun;
import io.closecall.ledger.TestScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says which test runs on which thread, whatever engine runs it. */
public final class LeakListener implements TestExecutionListener {
  /** What Jupiter's ids call a factory of tests, which is no test to the platform. */
  private static final String FACTORY = "/[test-factory:";

  private volatile @Nullable TestPlan plan;

  /** Made by the platform. */
  public LeakListener() {}

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
    LastResort.tested();
    TestRun run = TestRun.current();
    if (run != null) {
      run.hearPlatform();
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    TestRun run = TestRun.current();
    if (run == null || test.getUniqueId().startsWith(LeakEngine.PREFIX)) {
      return;
    }
    String className = className(test);
    if (tellsItself(run, test.getUniqueId())) {
      return;
    }
    if (test.isTest() || isFactoryInReports(run, test.getUniqueId())) {
      TestScope parent = parent(test);
      String owner = className.isEmpty() && parent != null ? parent.className() : className;
      TestScope scope =
          Scopes.begin(run, test.getUniqueId(), owner + '#' + method(test), owner, parent);
      readTerms(run, scope, test);
    } else if (isOfClass(test)) {
      readTerms(
          run, Scopes.begin(run, test.getUniqueId(), className, className, parent(test)), test);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    TestRun run = TestRun.current();
    if (run != null) {
      Scopes.end(run, test.getUniqueId());
    }
  }

  /** Where nothing fails, no extension is there to read annotations. */
  private static void readTerms(TestRun run, TestScope scope, TestIdentifier test) {
    if (run.mode() != Mode.REPORT || isMadeByFactory(test.getUniqueId())) {
      return;
    }
    TestSource source = test.getSource().orElse(null);
    try {
      if (source instanceof ClassSource type) {
        run.judge(scope, type.getJavaClass());
      } else if (source instanceof MethodSource method && scope.parent() != null) {
        run.judge(scope, method.getJavaMethod());
      } else if (source instanceof MethodSource method) {
        run.judge(scope, method.getJavaClass(), method.getJavaMethod());
      }
    } catch (RuntimeException | LinkageError unknown) {
      // an engine of its own kind: its tests say nothing
    }
  }

  /** Where nothing fails, no extension is there to begin it, either. */
  private static boolean isFactoryInReports(TestRun run, String id) {
    return run.mode() == Mode.REPORT && id.startsWith(FACTORY, id.lastIndexOf('/'));
  }

  /** It has the factory's source, and is no round of it. */
  private static boolean isMadeByFactory(String id) {
    int factory = id.indexOf(FACTORY);
    return factory >= 0 && factory < id.lastIndexOf('/');
  }

  /** Whether what the engine runs tells of its tests, and so can fail them. */
  private static boolean tellsItself(TestRun run, String id) {
    return (run.hearsJUnit4() && id.startsWith("[engine:junit-vintage]"))
        || (run.hearsTestNg() && id.startsWith("[engine:testng]"));
  }

  /** The nearest that it is inside of. */
  private @Nullable TestScope parent(TestIdentifier test) {
    TestPlan known = plan;
    Optional<TestIdentifier> at = known == null ? Optional.empty() : known.getParent(test);
    while (known != null && at.isPresent()) {
      TestScope scope = Scopes.find(at.get().getUniqueId());
      if (scope != null) {
        return scope;
      }
      at = known.getParent(at.get());
    }
    return null;
  }

  private static boolean isOfClass(TestIdentifier test) {
    return test.getSource().orElse(null) instanceof ClassSource;
  }

  private static String className(TestIdentifier test) {
    TestSource source = test.getSource().orElse(null);
    if (source instanceof MethodSource method) {
      return method.getClassName();
    }
    return source instanceof ClassSource type ? type.getClassName() : "";
  }

  private static String method(TestIdentifier test) {
    return test.getSource().orElse(null) instanceof MethodSource method
        ? method.getMethodName()
        : test.getDisplayName();
  }
}

package io.closecall.gate.testng;

import io.closecall.gate.LeakError;
import io.closecall.gate.Mode;
import io.closecall.gate.TestRun;
import io.closecall.ledger.TestScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.testng.IExecutionListener;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;

/**
 * Says which test of TestNG runs on which thread, and fails those that leak. Made more than once in
 * a run; so what is known is static, and each event is heard of once.
 *
 * <p>Methods of configuration count as the class's: what is opened before a test is closed after
 * it, when it is too late to fail it.
 */
public final class LeakListener implements IInvokedMethodListener, IExecutionListener {
  private static final Map<ITestResult, TestScope> RUNNING = new ConcurrentHashMap<>();

  /** Made by TestNG. */
  public LeakListener() {
    TestRun run = TestRun.current();
    if (run != null) {
      run.hearTestNg();
    }
  }

  @Override
  public void beforeInvocation(IInvokedMethod invoked, ITestResult result) {
    TestRun run = TestRun.current();
    if (run == null || RUNNING.containsKey(result)) {
      return;
    }
    ITestNGMethod method = invoked.getTestMethod();
    String type = method.getRealClass().getName();
    String name = invoked.isTestMethod() ? type + '#' + method.getMethodName() : type;
    RUNNING.put(result, run.begin(name, type, null));
  }

  @Override
  public void afterInvocation(IInvokedMethod invoked, ITestResult result) {
    TestRun run = TestRun.current();
    TestScope scope = RUNNING.remove(result);
    if (run == null || scope == null) {
      return;
    }
    try {
      LeakError error = invoked.isTestMethod() ? check(run, invoked, scope) : null;
      if (error != null) {
        fail(result, error);
      }
    } finally {
      run.end(scope);
    }
  }

  private static @Nullable LeakError check(TestRun run, IInvokedMethod invoked, TestScope scope) {
    ITestNGMethod method = invoked.getTestMethod();
    var java = method.getConstructorOrMethod().getMethod();
    Mode mode = run.judge(scope, method.getRealClass(), java);
    if (mode == Mode.CLASS) {
      run.tellClassesAreRun("TestNG");
    }
    return mode == Mode.TEST ? run.check(scope) : null;
  }

  /** What the test fails with already comes first. */
  private static void fail(ITestResult result, LeakError error) {
    if (result.getStatus() == ITestResult.FAILURE && result.getThrowable() != null) {
      result.getThrowable().addSuppressed(error);
      return;
    }
    result.setStatus(ITestResult.FAILURE);
    result.setThrowable(error);
  }

  /** Nothing of TestNG's can be failed any more; what is thrown fails the run. */
  @Override
  public void onExecutionFinish() {
    TestRun run = TestRun.current();
    if (run == null || run.hearsPlatform()) {
      return;
    }
    List<TestRun.Failure> failures = run.failures();
    if (!failures.isEmpty()) {
      LeakError error = failures.get(0).error();
      failures.subList(1, failures.size()).forEach(other -> error.addSuppressed(other.error()));
      throw error;
    }
  }
}

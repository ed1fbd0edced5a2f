package io.closecall.gate;

import io.closecall.ledger.Sink;
import io.closecall.ledger.TestScope;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hears what JUnit 4 tells its listeners, before they do. Its classes may be in any loader, so they
 * are called by name. Runs on the threads of the tests.
 */
public final class RunNotifierSink extends Sink {
  /** By what JUnit calls a test; that is the same object from its start to its end. */
  private static final Map<Object, TestScope> RUNNING = new ConcurrentHashMap<>();

  private final TestRun run;
  private final Event event;

  /** What is heard of. */
  public enum Event {
    /** A test starts. */
    STARTED("fireTestStarted", "Description"),
    /** A test has cleaned up. */
    FINISHED("fireTestFinished", "Description"),
    /** All tests of a class have; there is no such event before 4.13. */
    CLASS_FINISHED("fireTestSuiteFinished", "Description"),
    /** All of them have. */
    ENDED("fireTestRunFinished", "Result");

    private final String method;
    private final String argument;

    Event(String method, String argument) {
      this.method = method;
      this.argument = argument;
    }

    /** The method of the notifier at whose entry it is heard of. */
    public String method() {
      return method;
    }

    /** The descriptor of that. */
    public String descriptor() {
      return "(Lorg/junit/runner/" + argument + ";)V";
    }
  }

  /** Tells {@code run} of {@code event}s. */
  public RunNotifierSink(TestRun run, Event event) {
    this.run = run;
    this.event = event;
  }

  @Override
  public void accept(@Nullable Object notifier, @Nullable Object description) {
    if (notifier == null || description == null) {
      return;
    }
    try {
      switch (event) {
        case STARTED -> start(description);
        case FINISHED -> finish(notifier, description);
        case CLASS_FINISHED -> tellAll(notifier);
        case ENDED -> end(notifier);
      }
    } catch (ReflectiveOperationException unknown) {
      // a version that is none of those known: its tests are not told apart
    }
  }

  private void start(Object description) throws ReflectiveOperationException {
    String type = text(description, "getClassName");
    if (type.equals(TestRun.LEAKS)) {
      return;
    }
    String method = text(description, "getMethodName");
    if (!RUNNING.containsKey(description)) {
      RUNNING.put(description, run.begin(type + '#' + method, type, null));
    }
  }

  private static String text(Object description, String getter)
      throws ReflectiveOperationException {
    return String.valueOf(description.getClass().getMethod(getter).invoke(description));
  }

  private void finish(Object notifier, Object description) throws ReflectiveOperationException {
    TestScope scope = RUNNING.remove(description);
    if (scope == null) {
      return;
    }
    try {
      Mode mode = mode(scope, description);
      if (mode == Mode.CLASS) {
        run.tellClassesAreRun("JUnit 4");
      }
      LeakError error = mode == Mode.TEST ? run.check(scope) : null;
      if (error != null) {
        fail(notifier, description, error);
      }
    } finally {
      run.end(scope);
    }
  }

  /** That of the annotations, where the test has a method. */
  private Mode mode(TestScope scope, Object description) throws ReflectiveOperationException {
    Class<?> test = (Class<?>) description.getClass().getMethod("getTestClass").invoke(description);
    String name = text(description, "getMethodName");
    int bracket = name.indexOf('[');
    String plain = bracket < 0 ? name : name.substring(0, bracket);
    for (Method each : test == null ? new Method[0] : test.getMethods()) {
      if (each.getName().equals(plain) && each.getParameterCount() == 0) {
        return run.judge(scope, test, each);
      }
    }
    return run.mode();
  }

  /** Surefire hears of nothing any more; then only the exit code is left. */
  private void end(Object notifier) throws ReflectiveOperationException {
    boolean any = tellAll(notifier);
    if (any && notifier.getClass().getName().startsWith("org.apache.maven.surefire.")) {
      run.failByExitCode();
    }
  }

  /** A test for each that no test was failed with; on the platform, the engine does that. */
  private boolean tellAll(Object notifier) throws ReflectiveOperationException {
    if (run.hearsPlatform()) {
      return false;
    }
    ClassLoader loader = notifier.getClass().getClassLoader();
    Class<?> type = Class.forName("org.junit.runner.Description", true, loader);
    List<TestRun.Failure> failures = run.failures();
    for (TestRun.Failure failure : failures) {
      Object description =
          type.getMethod("createTestDescription", String.class, String.class, Annotation[].class)
              .invoke(null, TestRun.LEAKS, failure.name(), new Annotation[0]);
      tell(notifier, "fireTestStarted", type, description);
      fail(notifier, description, failure.error());
      tell(notifier, "fireTestFinished", type, description);
    }
    return !failures.isEmpty();
  }

  private static void fail(Object notifier, Object description, LeakError error)
      throws ReflectiveOperationException {
    ClassLoader loader = notifier.getClass().getClassLoader();
    Class<?> failure = Class.forName("org.junit.runner.notification.Failure", true, loader);
    Object failed =
        failure
            .getConstructor(description.getClass(), Throwable.class)
            .newInstance(description, error);
    tell(notifier, "fireTestFailure", failure, failed);
  }

  /** A notifier may be of a class that nobody else can see. */
  private static void tell(Object notifier, String what, Class<?> argument, Object told)
      throws ReflectiveOperationException {
    Class<?> type = notifier.getClass();
    while (!type.getName().equals("org.junit.runner.notification.RunNotifier")) {
      type = type.getSuperclass();
    }
    type.getMethod(what, argument).invoke(notifier, told);
  }
}

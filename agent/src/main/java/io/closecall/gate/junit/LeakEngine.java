package io.closecall.gate.junit;

import io.closecall.gate.Mode;
import io.closecall.gate.TestRun;
import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Runs last and fails for what no test was failed with: a test for each, in a class that does not
 * exist.
 */
public final class LeakEngine implements TestEngine {
  static final String ID = "closecall";

  /** What unique ids of it begin with. */
  static final String PREFIX = "[engine:" + ID + "]";

  /** Made by the platform. */
  public LeakEngine() {}

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    return new Root(id);
  }

  @Override
  public void execute(ExecutionRequest request) {
    TestDescriptor root = request.getRootTestDescriptor();
    EngineExecutionListener listener = request.getEngineExecutionListener();
    listener.executionStarted(root);
    TestRun run = TestRun.current();
    List<TestRun.Failure> failures = run == null ? List.of() : run.failures();
    LastResort.looked();
    if (!failures.isEmpty()) {
      UniqueId id = root.getUniqueId().append("class", TestRun.LEAKS);
      Node all =
          new Node(
              id, TestRun.LEAKS, ClassSource.from(TestRun.LEAKS), TestDescriptor.Type.CONTAINER);
      root.addChild(all);
      listener.dynamicTestRegistered(all);
      listener.executionStarted(all);
      for (TestRun.Failure failure : failures) {
        fail(failure, all, listener);
      }
      listener.executionFinished(all, TestExecutionResult.successful());
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static void fail(TestRun.Failure failure, Node all, EngineExecutionListener listener) {
    String name = failure.name();
    Node test =
        new Node(
            all.getUniqueId().append("test", name + " " + all.getChildren().size()),
            name,
            MethodSource.from(TestRun.LEAKS, name),
            TestDescriptor.Type.TEST);
    all.addChild(test);
    listener.dynamicTestRegistered(test);
    listener.executionStarted(test);
    listener.executionFinished(test, TestExecutionResult.failed(failure.error()));
  }

  /** Kept although nothing is in it before it runs, and only where it may fail. */
  private static final class Root extends EngineDescriptor {
    Root(UniqueId id) {
      super(id, "Closecall");
    }

    @Override
    public boolean mayRegisterTests() {
      TestRun run = TestRun.current();
      return run != null && run.mode() != Mode.REPORT;
    }
  }

  /** A class or a test. */
  private static final class Node extends AbstractTestDescriptor {
    private final Type type;

    Node(UniqueId id, String name, TestSource source, Type type) {
      super(id, name, source);
      this.type = type;
    }

    @Override
    public Type getType() {
      return type;
    }
  }
}

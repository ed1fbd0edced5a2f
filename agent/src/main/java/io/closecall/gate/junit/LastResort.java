package io.closecall.gate.junit;

import io.closecall.gate.TestRun;
import java.util.List;

/** Whether the engine has looked since a test ran. */
final class LastResort {
  private static volatile boolean looked;

  /** The engine has looked. */
  static void looked() {
    looked = true;
  }

  /** Tests run, at which the engine has not looked. */
  static void tested() {
    looked = false;
  }

  /** Fails with what is found, if nobody has looked. */
  static void close() {
    TestRun run = TestRun.current();
    if (run == null || looked || !run.hasTested()) {
      return;
    }
    List<TestRun.Failure> failures = run.failures();
    if (!failures.isEmpty()) {
      throw failures.get(0).error();
    }
  }

  private LastResort() {}
}

package io.closecall.launch;

import io.closecall.weave.Loom;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters: {@code -javaagent} and late attach. Whatever goes wrong, the program starts
 * as it would have without.
 */
public final class Agent {

  /** Called by the JVM before the program's main. */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    start(arguments, instrumentation);
  }

  /** Called by the JVM when the agent is attached to a running program. */
  public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
    start(arguments, instrumentation);
    try {
      if (Loom.isInstalled()) {
        Session.tellPresence();
      }
    } catch (Throwable unknown) {
      // then who attaches again is not told
    }
  }

  private static void start(@Nullable String arguments, Instrumentation instrumentation) {
    try {
      Session.start(arguments == null ? "" : arguments, instrumentation);
    } catch (Throwable failure) {
      try {
        System.err.println("closecall: not started, the program runs without it: " + failure);
      } catch (Throwable silent) {
        // nothing left to say it with
      }
    }
  }

  private Agent() {}
}

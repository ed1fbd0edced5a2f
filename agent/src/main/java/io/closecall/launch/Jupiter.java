package io.closecall.launch;

import io.closecall.gate.Mode;
import io.closecall.gate.TestRun;
import io.closecall.report.Log;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Asks Jupiter to take the extension that fails tests, where the user has not said otherwise. */
final class Jupiter {
  private static final String ENABLED = "junit.jupiter.extensions.autodetection.enabled";
  private static final String INCLUDE = "junit.jupiter.extensions.autodetection.include";
  private static final String EXCLUDE = "junit.jupiter.extensions.autodetection.exclude";
  private static final String SERVICES =
      "META-INF/services/org.junit.jupiter.api.extension.Extension";

  /** There since the version that can choose among extensions. */
  private static final String CHOOSING =
      "org/junit/jupiter/api/extension/PreInterruptCallback.class";

  /** Before the platform reads its configuration. */
  static void turnOn(TestRun run) {
    if (run.mode() == Mode.REPORT || run.mode() == Mode.OFF) {
      return;
    }
    Properties users = users();
    boolean enabled = "true".equals(users.getProperty(ENABLED));
    boolean chosen = users.containsKey(INCLUDE) || users.containsKey(EXCLUDE);
    if (enabled && !chosen) {
      return;
    }
    if (users.containsKey(ENABLED) || chosen || (!canChoose() && hasOthers())) {
      Log.warn(
          "tests that leak are told at the end of the run: " + why(users) + "; see the README");
      return;
    }
    System.setProperty(ENABLED, "true");
    System.setProperty(INCLUDE, "io.closecall.gate.junit.*");
  }

  private static String why(Properties users) {
    return users.containsKey(ENABLED) || users.containsKey(INCLUDE) || users.containsKey(EXCLUDE)
        ? "junit.jupiter.extensions.autodetection is configured"
        : "this version of Jupiter would take other extensions on the class path, too";
  }

  /** What the user says, in system properties or the file. */
  private static Properties users() {
    Properties users = new Properties();
    try (InputStream in = ClassLoader.getSystemResourceAsStream("junit-platform.properties")) {
      if (in != null) {
        users.load(in);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // the platform will say so
    }
    for (String key : new String[] {ENABLED, INCLUDE, EXCLUDE}) {
      String value = System.getProperty(key);
      if (value != null) {
        users.setProperty(key, value);
      }
    }
    return users;
  }

  private static boolean canChoose() {
    return ClassLoader.getSystemResource(CHOOSING) != null;
  }

  private static boolean hasOthers() {
    return ClassLoader.getSystemResource(SERVICES) != null;
  }

  private Jupiter() {}
}

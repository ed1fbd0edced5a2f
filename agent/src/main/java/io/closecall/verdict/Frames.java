package io.closecall.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frames of a stack tell: whose they are, and which one is the site. */
final class Frames {
  private static final String[] BUILD_TOOLS = {
    "org.apache.maven.surefire.",
    "org.gradle.api.internal.tasks.testing.",
    "org.gradle.internal.",
    "org.gradle.process.",
    "com.intellij.rt."
  };

  /** What calls the code that a test hands over to it. */
  private static final String[] TEST_TOOLS = {
    "org.junit.", "junit.", "org.testng.", "org.assertj.", "org.awaitility."
  };

  private final List<String> packages;

  /** Sites are looked for in {@code packages}, or anywhere outside the JDK if there are none. */
  Frames(List<String> packages) {
    this.packages = packages;
  }

  /** Whether the frame is code of the JDK. */
  static boolean isJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /**
   * Whether the frame is code of the packages that the class is in: its own, and those beside it.
   */
  static boolean areNeighbours(StackTraceElement frame, String className) {
    int end = className.lastIndexOf('.');
    int parent = className.lastIndexOf('.', end - 1);
    // org and com are nobody's
    if (parent > className.indexOf('.')) {
      end = parent;
    }
    String name = frame.getClassName();
    return end > 0 && name.startsWith(className.substring(0, end)) && name.charAt(end) == '.';
  }

  /** Whether the frame is code of a tool that forked this JVM to run tests, and ends with it. */
  static boolean isOfBuildTool(StackTraceElement frame) {
    return isOf(BUILD_TOOLS, frame);
  }

  private static boolean isOf(String[] tools, StackTraceElement frame) {
    String name = frame.getClassName();
    for (String tool : tools) {
      if (name.startsWith(tool)) {
        return true;
      }
    }
    return false;
  }

  /** The frame as reports show it, without loader and module. */
  static String text(StackTraceElement frame) {
    StringBuilder text = new StringBuilder(80);
    text.append(frame.getClassName()).append('.').append(frame.getMethodName()).append('(');
    if (frame.isNativeMethod()) {
      text.append("Native Method");
    } else if (frame.getFileName() == null) {
      text.append("Unknown Source");
    } else {
      text.append(frame.getFileName());
      if (frame.getLineNumber() >= 0) {
        text.append(':').append(frame.getLineNumber());
      }
    }
    return text.append(')').toString();
  }

  /**
   * The frame that identifies where a resource was opened. A tool for tests is passed over: what
   * calls {@code assertThrows} with a method of the JDK or of a pool is the test.
   */
  @Nullable StackTraceElement site(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (isOwn(frame)) {
        return frame;
      }
    }
    StackTraceElement nearest = null;
    for (StackTraceElement frame : frames) {
      if (!isJdk(frame)) {
        if (!isOf(TEST_TOOLS, frame) && !isOfBuildTool(frame)) {
          return frame;
        }
        nearest = nearest == null ? frame : nearest;
      }
    }
    if (nearest != null) {
      return nearest;
    }
    return frames.isEmpty() ? null : frames.get(0);
  }

  /**
   * The constructor or factory of the JDK that the program called to get the resource, as a reader
   * would write it; null if it called the resource's own, or if there is no program in the stack.
   */
  static @Nullable String through(List<StackTraceElement> frames) {
    StackTraceElement last = null;
    for (StackTraceElement frame : frames) {
      if (!isJdk(frame)) {
        break;
      }
      if (!isReflection(frame.getClassName())) {
        last = frame;
      }
    }
    if (last == null || last == frames.get(frames.size() - 1) || !isPublic(last.getClassName())) {
      return null;
    }
    boolean made = last.getMethodName().equals("<init>");
    return made ? last.getClassName() : last.getClassName() + "." + last.getMethodName();
  }

  /** Not what implements an interface of the JDK, whose name would tell the reader nothing. */
  private static boolean isPublic(String className) {
    boolean api = className.startsWith("java.") || className.startsWith("javax.");
    return api && !className.startsWith("java.util.stream.");
  }

  private static boolean isReflection(String className) {
    return className.startsWith("java.lang.reflect.")
        || className.startsWith("java.lang.invoke.")
        || className.startsWith("jdk.internal.reflect.");
  }

  private boolean isOwn(StackTraceElement frame) {
    for (String each : packages) {
      String name = frame.getClassName();
      if (name.startsWith(each)
          && (name.length() == each.length() || name.charAt(each.length()) == '.')) {
        return true;
      }
    }
    return false;
  }
}

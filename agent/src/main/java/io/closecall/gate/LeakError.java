package io.closecall.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a test that leaked fails with; its stack is where the first resource was opened. The message
 * is a line, because build tools repeat it in their summary, and the text is what they print where
 * the test failed.
 */
public final class LeakError extends AssertionError {
  private static final long serialVersionUID = 1;

  private final String text;

  LeakError(String message, String text, List<String> frames) {
    super(message);
    this.text = text;
    List<StackTraceElement> stack = new ArrayList<>();
    for (String frame : frames) {
      stack.add(element(frame));
    }
    setStackTrace(stack.toArray(new StackTraceElement[0]));
  }

  /** The class and all that is to be said; what prints a stack prints it above. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return getClass().getName() + ": " + text;
  }

  /** Of {@code com.acme.Foo.load(Foo.java:12)}. */
  private static StackTraceElement element(String frame) {
    int open = frame.lastIndexOf('(');
    int dot = open < 0 ? -1 : frame.lastIndexOf('.', open);
    if (dot < 0 || !frame.endsWith(")")) {
      return new StackTraceElement(frame, "", null, -1);
    }
    String file = frame.substring(open + 1, frame.length() - 1);
    int colon = file.lastIndexOf(':');
    String type = frame.substring(0, dot);
    String method = frame.substring(dot + 1, open);
    if (file.equals("Native Method")) {
      return new StackTraceElement(type, method, null, -2);
    }
    return colon < 0
        ? new StackTraceElement(type, method, file, -1)
        : new StackTraceElement(
            type, method, file.substring(0, colon), line(file.substring(colon + 1)));
  }

  private static int line(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}

package io.closecall.report;

import org.jspecify.annotations.Nullable;

/**
 * One line of a stack, taken apart.
 *
 * @param type binary name of the class, empty where the line is not of the usual form
 * @param method the method; the whole line where it is not of the usual form
 * @param file the file's name, null if it is not known
 * @param line the line in it, 0 if it is not known
 */
record Frame(String type, String method, @Nullable String file, int line) {

  private static final int MOST_DIGITS = 7;

  /** Reads {@code com.acme.Foo.load(Foo.java:12)}. */
  static Frame of(String text) {
    int open = text.lastIndexOf('(');
    int dot = text.lastIndexOf('.', open);
    if (dot <= 0 || !text.endsWith(")")) {
      return new Frame("", text, null, 0);
    }
    String type = text.substring(0, dot);
    String method = text.substring(dot + 1, open);
    String inside = text.substring(open + 1, text.length() - 1);
    int colon = inside.lastIndexOf(':');
    int line = colon < 0 ? 0 : number(inside.substring(colon + 1));
    String file = line > 0 ? inside.substring(0, colon) : inside;
    return new Frame(type, method, file.indexOf('.') > 0 ? file : null, line);
  }

  /** Whether the line shows code of the JDK, as far as names tell. */
  static boolean isJdk(String text) {
    return text.startsWith("java.")
        || text.startsWith("jdk.")
        || text.startsWith("sun.")
        || text.startsWith("javax.")
        || text.startsWith("com.sun.net.httpserver.")
        || text.startsWith("com.sun.tools.");
  }

  /** Whether the line shows what runs tests: nobody looks for a leak there, or below. */
  static boolean isRunner(String text) {
    return text.startsWith("org.junit.")
        || text.startsWith("junit.framework.")
        || text.startsWith("org.testng.")
        || text.startsWith("org.apache.maven.surefire.")
        || text.startsWith("org.gradle.")
        || text.startsWith("worker.org.gradle.");
  }

  /** The class and its method, as one name. */
  String name() {
    return type.isEmpty() ? method : type + "." + method;
  }

  /** The package, empty for the unnamed one. */
  String packageName() {
    int end = type.lastIndexOf('.');
    return end < 0 ? "" : type.substring(0, end);
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return 0;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(digits);
  }
}

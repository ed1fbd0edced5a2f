package io.closecall.kinds;

/**
 * A frame under which a resource belongs to somebody else.
 *
 * @param type the resource's own type this is limited to, empty for any
 * @param frame {@code Class.method}, with {@code *} at the end for every continuation
 * @param anywhere whether it may be the program's and stand anywhere in the stack; else it is the
 *     JDK's, and stands above the program's
 */
public record Owner(String type, String frame, boolean anywhere) {

  /** An owner of every resource of the kind that was opened under {@code frame}. */
  public static Owner of(String frame) {
    return new Owner("", frame, false);
  }

  /** An owner of every resource of the kind that was opened under {@code frame} of anybody. */
  public static Owner anywhere(String frame) {
    return new Owner("", frame, true);
  }

  /** Whether {@code method} of {@code className} is the frame meant. */
  public boolean matches(String className, String method) {
    int end = frame.length() - 1;
    String name = className + "." + method;
    return frame.charAt(end) == '*' ? name.startsWith(frame.substring(0, end)) : name.equals(frame);
  }
}

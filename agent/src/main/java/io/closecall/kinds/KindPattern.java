package io.closecall.kinds;

/** How options name kinds: by id, or with a {@code *} for any characters. */
public final class KindPattern {

  /** Whether {@code pattern}, with at most one {@code *}, names the kind {@code id}. */
  public static boolean matches(String pattern, String id) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(id);
    }
    String head = pattern.substring(0, star);
    String tail = pattern.substring(star + 1);
    return id.length() >= head.length() + tail.length() && id.startsWith(head) && id.endsWith(tail);
  }

  private KindPattern() {}
}

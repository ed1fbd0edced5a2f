package io.closecall.kinds;

/**
 * A number read from a live resource at report time, on the agent's own thread.
 *
 * <p>The member may hold a boolean (1 or 0), a number, an {@code AtomicInteger} or a collection
 * (its size).
 *
 * @param owner binary name of the declaring class
 * @param member name of the field, or of the method with {@code method}
 * @param method whether {@code member} is a public method without arguments, called only where
 *     {@code owner} itself implements it
 * @param mask bits that count
 * @param inverted whether zero, not non-zero, is meant as "yes"
 */
public record Gauge(String owner, String member, boolean method, long mask, boolean inverted) {

  /** A boolean field, or any number that is not zero. */
  public static Gauge field(String owner, String field) {
    return new Gauge(owner, field, false, -1L, false);
  }

  /** The bits {@code mask} of a numeric field. */
  public static Gauge bits(String owner, String field, long mask) {
    return new Gauge(owner, field, false, mask, false);
  }

  /** "Yes" while none of the bits {@code mask} is set. */
  public static Gauge noBits(String owner, String field, long mask) {
    return new Gauge(owner, field, false, mask, true);
  }

  /** A public method that takes no lock. */
  public static Gauge method(String owner, String method) {
    return new Gauge(owner, method, true, -1L, false);
  }
}

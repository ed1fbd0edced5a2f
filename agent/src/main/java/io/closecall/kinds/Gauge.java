package io.closecall.kinds;

import java.util.List;

/**
 * A number read from a live resource at report time, on the agent's own thread.
 *
 * <p>It is found along a path of members, private ones included, from a field of {@code owner} on,
 * or of the object's own class, if that is empty; a member that ends in {@code ()} is a method
 * without arguments, and only such methods of the JDK are named that take no lock; {@link #ANY} is
 * any element of an array, {@link #THERE} asks whether there is anything. What is found may be a
 * boolean (1 or 0), an {@code AtomicBoolean}, a number, an {@code AtomicInteger} or a collection
 * (its size).
 *
 * @param owner binary name of the class that declares the first member
 * @param path the members
 * @param mask bits that count
 * @param inverted whether zero, not non-zero, is meant as "yes"
 */
public record Gauge(String owner, List<String> path, long mask, boolean inverted) {

  /** In a path: any element of the array. */
  public static final String ANY = "*";

  /** At the end of a path: whether anything is there. */
  public static final String THERE = "?";

  /** In a path: any element of the array whose {@code member} is {@code number}. */
  public static String anyWhose(String member, int number) {
    return ANY + member + '=' + number;
  }

  /** In a path: any element of the array whose {@code member} is {@code text}. */
  public static String anyWhose(String member, String text) {
    return ANY + member + '=' + text;
  }

  /** A boolean, or any number that is not zero. */
  public static Gauge of(String owner, String... path) {
    return new Gauge(owner, List.of(path), -1L, false);
  }

  /** "Yes" while what is found is false or zero. */
  public static Gauge not(String owner, String... path) {
    return new Gauge(owner, List.of(path), -1L, true);
  }

  /** "Yes" while the field is null. */
  public static Gauge absent(String owner, String field) {
    return not(owner, field, THERE);
  }

  /** The bits {@code mask} of the number. */
  public static Gauge bits(long mask, String owner, String... path) {
    return new Gauge(owner, List.of(path), mask, false);
  }

  /** "Yes" while none of the bits {@code mask} is set. */
  public static Gauge noBits(long mask, String owner, String... path) {
    return new Gauge(owner, List.of(path), mask, true);
  }
}

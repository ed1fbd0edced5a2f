package io.closecall.kinds;

import org.jspecify.annotations.Nullable;

/**
 * A method where a kind opens or closes.
 *
 * @param role what happens there
 * @param owner binary name of the declaring class
 * @param method its name, {@code <init>} for a constructor
 * @param descriptor its exact descriptor, or the beginning of it: {@code (} stands for every
 *     overload
 * @param argument index of the argument that is opened, for {@link Role#OPENS_ARGUMENT}
 * @param detail what is kept of the opening for the description, read at the point itself
 * @param call the handle, for the roles of native calls
 * @param since first JDK that has the method
 * @param until last JDK that has it
 */
public record Point(
    Role role,
    String owner,
    String method,
    String descriptor,
    int argument,
    Detail detail,
    @Nullable NativeCall call,
    int since,
    int until) {

  private static final int NEWEST = Integer.MAX_VALUE;

  /** A point without detail, on every JDK. */
  public static Point at(Role role, String owner, String method, String descriptor) {
    return new Point(role, owner, method, descriptor, 0, Detail.NONE, null, 0, NEWEST);
  }

  /** A constructor whose normal exit means that {@code this} is open. */
  public static Point constructor(String owner, String descriptor) {
    return at(Role.OPENS_THIS, owner, "<init>", descriptor);
  }

  /** A method whose normal exit means that {@code this} is open. */
  public static Point opening(String owner, String method, String descriptor) {
    return at(Role.OPENS_THIS, owner, method, descriptor);
  }

  /** A factory whose returned object is open. */
  public static Point factory(String owner, String method, String descriptor) {
    return at(Role.OPENS_RETURNED, owner, method, descriptor);
  }

  /** A method whose normal exit means that its argument at {@code index} is open. */
  public static Point openingArgument(String owner, String method, String descriptor, int index) {
    return new Point(
        Role.OPENS_ARGUMENT, owner, method, descriptor, index, Detail.NONE, null, 0, NEWEST);
  }

  /** A method that closes {@code this}. */
  public static Point closing(String owner, String method, String descriptor) {
    return at(Role.CLOSES_THIS, owner, method, descriptor);
  }

  /** A native call that returns a status. */
  public static Point nativeCall(
      Role role, String owner, String method, String descriptor, NativeCall call) {
    return new Point(role, owner, method, descriptor, 0, Detail.NONE, call, 0, NEWEST);
  }

  /** The same point, keeping {@code kept} of the opening. */
  public Point keeping(Detail kept) {
    return new Point(role, owner, method, descriptor, argument, kept, call, since, until);
  }

  /** The same point, for a method that only some JDKs have, from {@code first} on. */
  public Point sinceJdk(int first) {
    return new Point(role, owner, method, descriptor, argument, detail, call, first, until);
  }

  /** Whether this JDK is expected to have the method. */
  public boolean appliesTo(int jdk) {
    return since <= jdk && jdk <= until;
  }

  /** Whether {@code name} with {@code desc} is the method meant. */
  public boolean matches(String name, String desc) {
    boolean open = descriptor.indexOf(')') < 0;
    return method.equals(name) && (open ? desc.startsWith(descriptor) : desc.equals(descriptor));
  }

  /**
   * A point is its role and method; written out, because what the compiler would generate is linked
   * at its first use, at start-up.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Point point
        && point.role == role
        && point.method.equals(method)
        && point.owner.equals(owner)
        && point.descriptor.equals(descriptor);
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + method.hashCode();
  }

  @Override
  public String toString() {
    return owner + "." + method + descriptor;
  }
}

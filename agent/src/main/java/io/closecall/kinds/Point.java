package io.closecall.kinds;

import org.jspecify.annotations.Nullable;

/** A method where a kind opens or closes. Immutable; each word gives a changed copy. */
public final class Point {
  /** Stands for {@code this} where an argument is named. */
  public static final int THIS = -1;

  private static final int NEWEST = Integer.MAX_VALUE;

  /** Any arguments; what the method returns stands behind. */
  private static final String ANY = "(*)";

  private final Role role;
  private final String owner;
  private final String method;
  private final String descriptor;
  private int argument;
  private Detail detail = Detail.NONE;
  private @Nullable NativeCall call;
  private @Nullable Member member;
  private boolean unlessLast;
  private String unless = "";
  private String thrown = "java.lang.Throwable";
  private boolean elsewhere;
  private boolean optional;
  private boolean implemented;
  private @Nullable Point origin;
  private int since;
  private int until = NEWEST;

  private Point(Role role, String owner, String method, String descriptor) {
    this.role = role;
    this.owner = owner;
    this.method = method;
    this.descriptor = descriptor;
  }

  /** A point without detail, on every JDK. */
  public static Point at(Role role, String owner, String method, String descriptor) {
    return new Point(role, owner, method, descriptor);
  }

  /** A constructor whose normal exit means that {@code this} is open. */
  public static Point constructor(String owner, String descriptor) {
    return at(Role.OPENS_THIS, owner, "<init>", descriptor);
  }

  /** A method whose normal exit means that {@code this} is open. */
  public static Point opening(String owner, String method, String descriptor) {
    return at(Role.OPENS_THIS, owner, method, descriptor);
  }

  /** A method at whose entry {@code this} is open. */
  public static Point starting(String owner, String method, String descriptor) {
    return at(Role.STARTS, owner, method, descriptor);
  }

  /** A factory whose returned object is open. */
  public static Point factory(String owner, String method, String descriptor) {
    return at(Role.OPENS_RETURNED, owner, method, descriptor);
  }

  /** A call that makes one, which it returns. */
  public static Point making(String owner, String method, String descriptor) {
    return at(Role.MAKES, owner, method, descriptor);
  }

  /** A method whose normal exit means that its argument at {@code index} is open. */
  public static Point openingArgument(String owner, String method, String descriptor, int index) {
    Point point = at(Role.OPENS_ARGUMENT, owner, method, descriptor);
    point.argument = index;
    return point;
  }

  /** A method at whose normal exit {@code this}, if open, gets a detail. */
  public static Point describing(String owner, String method, String descriptor) {
    return at(Role.DESCRIBES, owner, method, descriptor);
  }

  /**
   * A method that returns, by the interface method {@code member} of what it returns, an object
   * that another thread opened for its caller.
   */
  public static Point adopting(
      String owner, String method, String descriptor, String type, String name, String memberType) {
    Point point = at(Role.ADOPTS, owner, method, descriptor);
    point.member = new Member(type, name, memberType);
    return point;
  }

  /** A method that returns an object that another thread may have opened for its caller. */
  public static Point adopting(String owner, String method, String descriptor) {
    return at(Role.ADOPTS, owner, method, descriptor);
  }

  /**
   * A constructor of a stream over its argument at {@code stream}, of which the argument at {@code
   * part} is a part.
   */
  public static Point joining(String owner, String descriptor, int stream, int part) {
    Point point = at(Role.JOINS, owner, "<init>", descriptor);
    point.argument = part;
    return point.keeping(Detail.argument(stream));
  }

  /**
   * A constructor of an object over its argument at {@code over}. It stands before the point that
   * opens the object, because of points at the same exit the last comes first.
   */
  public static Point wrapping(String owner, String descriptor, int over) {
    Point point = at(Role.JOINS, owner, "<init>", descriptor);
    point.argument = THIS;
    return point.keeping(Detail.argument(over));
  }

  /** A method that closes {@code this}. */
  public static Point closing(String owner, String method, String descriptor) {
    return at(Role.CLOSES_THIS, owner, method, descriptor);
  }

  /** A method that closes its argument at {@code index}. */
  public static Point closingArgument(String owner, String method, String descriptor, int index) {
    Point point = at(Role.CLOSES_ARGUMENT, owner, method, descriptor);
    point.argument = index;
    return point;
  }

  /** A method that has closed its argument at {@code index}, unless it throws. */
  public static Point endingArgument(String owner, String method, String descriptor, int index) {
    Point point = at(Role.ENDS_ARGUMENT, owner, method, descriptor);
    point.argument = index;
    return point;
  }

  /** A method that has closed what it returns, or all of it, if that is a list. */
  public static Point closingReturned(String owner, String method, String descriptor) {
    return at(Role.CLOSES_RETURNED, owner, method, descriptor);
  }

  /** A native call that returns a status. */
  public static Point nativeCall(
      Role role, String owner, String method, String descriptor, NativeCall call) {
    Point point = at(role, owner, method, descriptor);
    point.call = call;
    return point;
  }

  private Point copy() {
    Point copy = at(role, owner, method, descriptor);
    copy.argument = argument;
    copy.detail = detail;
    copy.call = call;
    copy.member = member;
    copy.unlessLast = unlessLast;
    copy.unless = unless;
    copy.thrown = thrown;
    copy.elsewhere = elsewhere;
    copy.optional = optional;
    copy.implemented = implemented;
    copy.since = since;
    copy.until = until;
    return copy;
  }

  /** The same point, keeping {@code kept} of the opening. */
  public Point keeping(Detail kept) {
    Point copy = copy();
    copy.detail = kept;
    return copy;
  }

  /** The same point, where nothing is opened unless the last argument is null. */
  public Point unlessLast() {
    Point copy = copy();
    copy.unlessLast = true;
    return copy;
  }

  /**
   * The same point, of an entry or a throw, where nothing is opened or closed if {@code asked} says
   * yes of {@code this}: a public method of its owner, in every JDK and without arguments, of which
   * no override is called.
   */
  public Point unless(String asked) {
    Point copy = copy();
    copy.unless = asked;
    return copy;
  }

  /** The same point of a throw, for one of {@code type} only. */
  public Point throwing(String type) {
    Point copy = copy();
    copy.thrown = type;
    return copy;
  }

  /** The same point, for a method that only some JDKs have, from {@code first} on. */
  public Point sinceJdk(int first) {
    Point copy = copy();
    copy.since = first;
    return copy;
  }

  /** The same point, for a method that only some JDKs have, up to {@code last}. */
  public Point untilJdk(int last) {
    Point copy = copy();
    copy.until = last;
    return copy;
  }

  /**
   * The same point, of a class that only other platforms than Linux have: its name is known from
   * the source, and was never seen to work.
   */
  public Point elsewhere() {
    Point copy = copy();
    copy.elsewhere = true;
    return copy;
  }

  /** The same point, for a method that only some versions of its library have. */
  public Point optional() {
    Point copy = copy();
    copy.optional = true;
    return copy;
  }

  /**
   * The same point, in every class outside the JDK that declares the method, for objects of the
   * type that the point names.
   */
  public Point implemented() {
    Point copy = copy();
    copy.implemented = true;
    return copy;
  }

  /** This point, as it is woven into the class {@code declaring}. */
  public Point in(String declaring) {
    Point copy = at(role, declaring, method, descriptor);
    copy.argument = argument;
    copy.detail = detail;
    copy.thrown = thrown;
    copy.origin = this;
    return copy;
  }

  /** Whether it is found in whatever implements its type. */
  public boolean isImplemented() {
    return implemented;
  }

  /** The declared point that this one was woven from. */
  public Point origin() {
    return origin == null ? this : origin;
  }

  /** Binary name of the type whose objects are meant; empty where the class itself tells. */
  public String type() {
    return origin == null ? "" : origin.owner;
  }

  /** What happens there. */
  public Role role() {
    return role;
  }

  /** Binary name of the declaring class. */
  public String owner() {
    return owner;
  }

  /** Its name, {@code <init>} for a constructor; {@code *} at the end stands for any rest. */
  public String method() {
    return method;
  }

  /** Index of the argument that is opened or closed, or {@link #THIS}. */
  public int argument() {
    return argument;
  }

  /** What is kept of the opening for the description, read at the point itself. */
  public Detail detail() {
    return detail;
  }

  /** The handle, for the roles of native calls. */
  public @Nullable NativeCall call() {
    return call;
  }

  /** Where what is adopted is found in the returned object; null if that is it. */
  public @Nullable Member member() {
    return member;
  }

  /** Whether it is the last argument or {@code this} that decides whether something is opened. */
  public boolean isGuarded() {
    return unlessLast || !unless.isEmpty();
  }

  /** Whether nothing is opened unless the last argument is null. */
  public boolean isUnlessLast() {
    return unlessLast;
  }

  /** The method that says of {@code this} that nothing happens; empty for none. */
  public String unless() {
    return unless;
  }

  /** Binary name of the exception that counts, where a throw does. */
  public String thrown() {
    return thrown;
  }

  /** Whether only other platforms have the class. */
  public boolean isElsewhere() {
    return elsewhere;
  }

  /** Whether the class may do without the method. */
  public boolean isOptional() {
    return optional;
  }

  /** First JDK that has the method, 0 if every one has it. */
  public int since() {
    return since;
  }

  /**
   * A method of an interface of the JDK, without arguments.
   *
   * @param type binary name of the interface
   * @param name the method's name
   * @param descriptor its descriptor
   */
  public record Member(String type, String name, String descriptor) {}

  /** Whether this JDK is expected to have the method. */
  public boolean appliesTo(int jdk) {
    return since <= jdk && jdk <= until;
  }

  /** Whether {@code name} with {@code desc} is the method meant. */
  public boolean matches(String name, String desc) {
    if (!isNamed(name) || (role == Role.MAKES && desc.indexOf(")L") < 0)) {
      return false;
    }
    if (descriptor.startsWith(ANY)) {
      return desc.endsWith(descriptor.substring(ANY.length()));
    }
    // without what the method returns, it stands for whatever begins like this
    int end = descriptor.indexOf(')');
    boolean open = end < 0 || end == descriptor.length() - 1;
    return open ? desc.startsWith(descriptor) : desc.equals(descriptor);
  }

  private boolean isNamed(String name) {
    int end = method.length() - 1;
    return method.charAt(end) == '*'
        ? name.startsWith(method.substring(0, end))
        : method.equals(name);
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

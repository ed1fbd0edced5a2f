package io.closecall.kinds.rules;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which types a rule means: one by its binary name, a package, or a package and those below. */
public final class TypePattern {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** What is allowed, in a phrase. */
  public static final String ALLOWED =
      "a class or interface (com.acme.Session, com.acme.Pool$Lease), a package (com.acme.*), or one with those below (com.acme.**)";

  private final String text;
  private final String prefix;
  private final String internalPrefix;
  private final boolean exact;
  private final boolean deep;

  private TypePattern(String text, String prefix, boolean exact, boolean deep) {
    this.text = text;
    this.prefix = prefix;
    this.internalPrefix = prefix.replace('.', '/');
    this.exact = exact;
    this.deep = deep;
  }

  /** The pattern that {@code text} is, null if it is none. */
  public static @Nullable TypePattern of(String text) {
    boolean deep = text.endsWith(".**");
    boolean exact = !deep && !text.endsWith(".*");
    String name = exact ? text : text.substring(0, text.length() - (deep ? 3 : 2));
    for (String part : name.split("\\.", -1)) {
      if (!NAME.matcher(part).matches()) {
        return null;
      }
    }
    return new TypePattern(text, exact ? name : name + ".", exact, deep);
  }

  /** Whether it means one type only. */
  public boolean isExact() {
    return exact;
  }

  /** The type's binary name; of a package, what the names of its types begin with. */
  public String name() {
    return prefix;
  }

  /** Whether it means types of the JDK, which are the business of the kinds. */
  public boolean isJdk() {
    return prefix.startsWith("java.") || prefix.startsWith("jdk.") || prefix.startsWith("sun.");
  }

  /** Whether it means the type with this binary name. */
  public boolean matches(String name) {
    return exact
        ? name.equals(prefix)
        : name.startsWith(prefix) && (deep || name.indexOf('.', prefix.length()) < 0);
  }

  /** Whether it means the type with this internal name. */
  public boolean matchesInternal(String name) {
    return exact
        ? name.equals(internalPrefix)
        : name.startsWith(internalPrefix)
            && (deep || name.indexOf('/', internalPrefix.length()) < 0);
  }

  @Override
  public String toString() {
    return text;
  }
}

package io.closecall.kinds.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Methods of one name: any overload, or the one with these parameters. */
public final class MethodPattern {
  private static final Pattern FORM =
      Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(?:\\(([^()]*)\\))?");
  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "char", "short", "int", "long", "float", "double");
  private static final String CODES = "ZBCSIJFD";

  private final String name;
  private final @Nullable String parameters;
  private final boolean optional;

  private MethodPattern(String name, @Nullable String parameters, boolean optional) {
    this.name = name;
    this.parameters = parameters;
    this.optional = optional;
  }

  /** The pattern that {@code text} is, null if it is none. */
  public static @Nullable MethodPattern of(String text) {
    boolean optional = text.endsWith("?");
    Matcher form = FORM.matcher(optional ? text.substring(0, text.length() - 1) : text);
    if (!form.matches()) {
      return null;
    }
    String list = form.group(2);
    if (list == null) {
      return new MethodPattern(form.group(1), null, optional);
    }
    StringBuilder descriptor = new StringBuilder("(");
    if (!list.isBlank()) {
      for (String each : list.split(",", -1)) {
        String one = descriptor(each.trim());
        if (one == null) {
          return null;
        }
        descriptor.append(one);
      }
    }
    return new MethodPattern(form.group(1), descriptor.append(')').toString(), optional);
  }

  /** The descriptor of a type in a parameter list; null where a class is named without package. */
  private static @Nullable String descriptor(String type) {
    if (type.endsWith("[]") || type.endsWith("...")) {
      String part = descriptor(type.substring(0, type.length() - (type.endsWith("]") ? 2 : 3)));
      return part == null ? null : "[" + part;
    }
    int primitive = PRIMITIVES.indexOf(type);
    if (primitive >= 0) {
      return CODES.substring(primitive, primitive + 1);
    }
    TypePattern pattern = TypePattern.of(type);
    return pattern == null || !pattern.isExact() || type.indexOf('.') < 0
        ? null
        : "L" + type.replace('.', '/') + ";";
  }

  /** The methods' name. */
  public String name() {
    return name;
  }

  /** Whether only some versions of the type have it. */
  public boolean isOptional() {
    return optional;
  }

  /** Whether the method with this name and descriptor is meant. */
  public boolean matches(String method, String descriptor) {
    return method.equals(name) && (parameters == null || descriptor.startsWith(parameters));
  }

  @Override
  public String toString() {
    return parameters == null ? name : name + parameters;
  }
}

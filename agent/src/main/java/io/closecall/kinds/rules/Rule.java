package io.closecall.kinds.rules;

import io.closecall.kinds.Kind;
import java.util.ArrayList;
import java.util.List;

/** A kind that is not compiled in: what is told of it, and the types and methods that it means. */
public final class Rule {
  /** The kind of what {@code track=} names. */
  public static final String TRACKED = "closeable";

  /** There is no such argument. */
  public static final int NO_ARGUMENT = -1;

  private final String openersPlace;
  private final String closersPlace;
  private final Kind kind;
  private final List<TypePattern> types;
  private final boolean byConstructor;
  private final List<Factory> factories;
  private final List<MethodPattern> closers;
  private final int argument;
  private final String field;
  private final List<List<String>> closedWhen;

  /**
   * A rule whose openers and closers are written at these places, and whose openings are described
   * by the argument at index {@code argument}, or by the field {@code field} of the resource, and
   * which is closed when one of the fields at {@code closedWhen} says so.
   */
  Rule(
      String openersPlace,
      String closersPlace,
      Kind kind,
      List<TypePattern> types,
      boolean byConstructor,
      List<Factory> factories,
      List<MethodPattern> closers,
      int argument,
      String field,
      List<List<String>> closedWhen) {
    this.openersPlace = openersPlace;
    this.closersPlace = closersPlace;
    this.kind = kind;
    this.types = List.copyOf(types);
    this.byConstructor = byConstructor;
    this.factories = List.copyOf(factories);
    this.closers = List.copyOf(closers);
    this.argument = argument;
    this.field = field;
    this.closedWhen = List.copyOf(closedWhen);
  }

  /** File and line of what opens. */
  public String openersPlace() {
    return openersPlace;
  }

  /** File and line of what closes. */
  public String closersPlace() {
    return closersPlace;
  }

  /** What is told of the resource. */
  public Kind kind() {
    return kind;
  }

  /** The types it means; of a package, those that are {@code AutoCloseable}. */
  public List<TypePattern> types() {
    return types;
  }

  /** Whether a constructor opens. */
  public boolean byConstructor() {
    return byConstructor;
  }

  /** Methods that return an open one. */
  public List<Factory> factories() {
    return factories;
  }

  /** Methods that close. */
  public List<MethodPattern> closers() {
    return closers;
  }

  /** Whether the method with this name and descriptor closes. */
  public boolean isClosedBy(String method, String descriptor) {
    for (int i = 0; i < closers.size(); i++) {
      if (closers.get(i).matches(method, descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the argument that describes an opening, or {@link #NO_ARGUMENT}. */
  public int argument() {
    return argument;
  }

  /** The field that describes the resource, empty for none. */
  public String field() {
    return field;
  }

  /** The fields of the resource that are true once it is closed. */
  public List<String> closedFields() {
    List<String> fields = new ArrayList<>();
    for (List<String> path : closedWhen) {
      if (path.size() == 1) {
        fields.add(path.get(0));
      }
    }
    return fields;
  }

  /** The field that refers to what closes the resource with itself, empty for none. */
  public String closingOwner() {
    for (List<String> path : closedWhen) {
      if (path.size() > 1) {
        return path.get(0);
      }
    }
    return "";
  }
}

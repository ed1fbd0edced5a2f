package io.closecall.kinds;

import java.util.List;

/** How a number (a handle, a size in bytes) is read from the arguments of a native call. */
public sealed interface Value {
  /**
   * The argument at {@code index}, followed through {@code fields} by name, private ones included.
   */
  record Argument(int index, List<String> fields) implements Value {}

  /** The first element of the {@code long[]} argument at {@code index}. */
  record FirstElement(int index) implements Value {}

  /** The sum of the parts. */
  record Sum(List<Value> parts) implements Value {}

  /** The product of the parts. */
  record Product(List<Value> parts) implements Value {}

  /** A number known beforehand. */
  record Constant(long number) implements Value {}

  /** Reads the argument at {@code index}, followed through {@code fields}. */
  static Value argument(int index, String... fields) {
    return new Argument(index, List.of(fields));
  }

  /** Multiplies {@code parts}. */
  static Value product(Value... parts) {
    return new Product(List.of(parts));
  }

  /** Adds {@code parts}. */
  static Value sum(Value... parts) {
    return new Sum(List.of(parts));
  }
}

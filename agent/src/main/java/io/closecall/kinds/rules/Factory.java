package io.closecall.kinds.rules;

/**
 * Methods that return an open resource.
 *
 * @param owner binary name of the type that declares them; empty for the resource's own type
 * @param method the methods
 */
public record Factory(String owner, MethodPattern method) {
  @Override
  public String toString() {
    return owner.isEmpty() ? method.toString() : owner + "." + method;
  }
}

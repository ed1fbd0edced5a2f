package io.closecall.ledger;

/** A test, or a class of tests, that resources are opened by. */
public final class TestScope {
  private final String name;

  /** A scope that findings call {@code name}: {@code com.acme.FooTest#bar}. */
  public TestScope(String name) {
    this.name = name;
  }

  /** What findings call it. */
  public String name() {
    return name;
  }
}

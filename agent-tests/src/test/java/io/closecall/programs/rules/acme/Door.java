package io.closecall.programs.rules.acme;

/** Constructors that call each other, and that fail before and after. */
public class Door extends Session {

  private final int number;

  public Door(String name) {
    this(name, name.length());
  }

  public Door(String name, int number) {
    super(name);
    this.number = number;
    if (number < 0) {
      throw new IllegalArgumentException("before it is open");
    }
  }

  public Door(int number) {
    this("door", number);
    if (number > 100) {
      throw new IllegalArgumentException("after another constructor has opened it");
    }
  }

  public int number() {
    return number;
  }

  /** A class inside, which refers to its outer. */
  public class Lock implements AutoCloseable {
    public int number() {
      return number;
    }

    @Override
    public void close() {}
  }
}

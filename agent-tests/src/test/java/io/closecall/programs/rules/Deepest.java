package io.closecall.programs.rules;

import io.closecall.programs.rules.acme.Handle;
import io.closecall.programs.rules.acme.Session;

/** The first class to be loaded is the one farthest from the type that the rule names. */
public final class Deepest {

  private static final int MANY = 3;

  private Deepest() {}

  public static void main(String[] args) {
    for (int i = 0; i < MANY; i++) {
      try {
        new Failing();
        throw new IllegalStateException("it did not fail");
      } catch (IllegalArgumentException expected) {
        new Third(); // leaked deep-session x3
      }
      new Third().close();
      new Lent("dropped"); // leaked deep-handle x3
      new Lent("closed").release();
    }
    System.out.println("done");
  }

  private static class First extends Session {
    First() {
      super("deep");
    }
  }

  private static class Second extends First {
    @Override
    public void close() {}
  }

  private static class Third extends Second {}

  private static final class Failing extends Third {
    Failing() {
      throw new IllegalArgumentException("after three constructors");
    }
  }

  private interface Taken extends Handle {
    @Override
    default void close() {}
  }

  private interface Lease extends Taken {
    @Override
    default void release() {}
  }

  private record Lent(String id) implements Lease {}
}

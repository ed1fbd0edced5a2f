package io.closecall.programs.rules;

import io.closecall.programs.rules.acme.Reader;

/** A closeable whose class cannot be woven, beside one whose class can. */
public final class Lambdas {

  private static final int MANY = 3;

  private Lambdas() {}

  public static void main(String[] args) {
    for (int i = 0; i < MANY; i++) {
      if (Reader.hidden() == null) {
        throw new IllegalStateException();
      }
      new Plain(); // leaked closeable x3
      new Plain().close();
    }
    System.out.println("done");
  }

  private static final class Plain implements Reader {
    @Override
    public void close() {}
  }
}

package io.closecall.programs.rules.acme;

/** Nothing to close, though it has a method of that name. */
public class Point {

  public void close() {}

  /** Inherits nothing that has to be closed. */
  public static class Colored extends Point implements Comparable<Colored> {
    @Override
    public int compareTo(Colored other) {
      return 0;
    }
  }
}

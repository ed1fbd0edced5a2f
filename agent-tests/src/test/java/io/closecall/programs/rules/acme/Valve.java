package io.closecall.programs.rules.acme;

/** Constants, which nobody closes. */
public enum Valve implements AutoCloseable {
  MAIN,
  SPARE {
    @Override
    public void close() {}
  };

  @Override
  public void close() {}
}

package io.closecall.programs.rules.acme;

/** The base of what others extend; its constructor is not the last to run. */
public abstract class Session implements AutoCloseable {

  private final String name;
  private boolean open = true;

  protected Session(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}

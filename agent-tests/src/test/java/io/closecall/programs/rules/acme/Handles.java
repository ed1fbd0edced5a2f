package io.closecall.programs.rules.acme;

import java.lang.reflect.Proxy;

/** Hands out handles of classes that nobody knows. */
public class Handles {

  /** Any overload opens. */
  public Handle take(String id) {
    return take(id, 1);
  }

  public Handle take(String id, int times) {
    return new Plain(id + times);
  }

  /** A handle whose class is made at run time. */
  public Handle proxy(String id) {
    return (Handle)
        Proxy.newProxyInstance(
            Handle.class.getClassLoader(),
            new Class<?>[] {Handle.class},
            (proxy, method, args) -> method.getReturnType() == String.class ? id : null);
  }

  /** One overload opens, and this is not it. */
  public Handle find(String id) {
    return new Plain(id);
  }

  /** This is it. */
  public Handle find(String id, boolean reserved) {
    return new Plain(id);
  }

  private static class Base {
    public void release() {}
  }

  private static final class Plain extends Base implements Handle {
    private final String id;

    Plain(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public void close() {}
  }
}

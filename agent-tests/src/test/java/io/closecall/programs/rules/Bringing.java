package io.closecall.programs.rules;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;

/** Two loaders of the same jar, whose classes have the same names and bring their own rules. */
public final class Bringing {

  private static final String DOOR = "io.closecall.programs.rules.acme.Door";
  private static final String STORE = "io.closecall.programs.rules.acme.Store";

  private Bringing() {}

  public static void main(String[] args) throws Exception {
    URL[] jar = {new File(args[0]).toURI().toURL()};
    try (URLClassLoader one = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
        URLClassLoader other = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      use(one);
      use(other);
    }
    // the program's own classes are of the same names, and no rule came with them, but one is there
    new io.closecall.programs.rules.acme.Store(1, "own").shut();
    new io.closecall.programs.rules.acme.Store(1, "own"); // leaked acme-store
    System.out.println("done");
  }

  private static void use(ClassLoader loader) throws Exception {
    var store = loader.loadClass(STORE).getConstructor(int.class, String.class);
    Object shut = store.newInstance(1, "shut");
    shut.getClass().getMethod("shut").invoke(shut);
    store.newInstance(2, "brought"); // leaked acme-store x2
    // no rule is about doors
    loader.loadClass(DOOR).getConstructor(String.class).newInstance("d");
  }
}

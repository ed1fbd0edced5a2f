package io.closecall.programs.rules;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes two objects of every class in the folder {@code args[0]}, and closes one of them. The
 * classes stay loaded until the end.
 */
public final class Odd {

  private static final List<Class<?>> LOADED = new ArrayList<>();

  private Odd() {}

  public static void main(String[] args) throws Exception {
    File folder = new File(args[0]);
    String[] files = new File(folder, "odd").list();
    Arrays.sort(files);
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toURI().toURL()});
    for (String file : files) {
      String name = file.substring(0, file.length() - ".class".length());
      System.out.println(name + " " + used(Class.forName("odd." + name, false, loader)));
    }
    loader.close();
  }

  private static String used(Class<?> type) {
    try {
      LOADED.add(type);
      var constructor = type.getConstructor();
      constructor.newInstance();
      ((AutoCloseable) constructor.newInstance()).close();
      return "works";
    } catch (Exception | LinkageError broken) {
      return broken.toString();
    }
  }
}

package io.closecall.programs.agent;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Drops the loader whose code opened a stream that stays open, and says whether it went. */
public final class Unloading {

  static FileInputStream held;

  private Unloading() {}

  public static void main(String[] args) throws Exception {
    WeakReference<ClassLoader> loader = open();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!loader.refersTo(null) && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(50);
    }
    System.out.println("loader collected: " + loader.refersTo(null));
    System.out.println("stream open: " + held.getFD().valid());
  }

  private static WeakReference<ClassLoader> open() throws Exception {
    ClassLoader loader = new Own();
    Class<?> plugin = loader.loadClass(Plugin.class.getName());
    if (plugin.getClassLoader() != loader) {
      throw new IllegalStateException("the plugin came from " + plugin.getClassLoader());
    }
    held = (FileInputStream) ((Callable<?>) plugin.getDeclaredConstructor().newInstance()).call();
    return new WeakReference<>(loader);
  }

  /** Defines the plugin itself and leaves the rest to its parent. */
  private static final class Own extends ClassLoader {
    Own() {
      super(Unloading.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Plugin.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = Unloading.class.getResourceAsStream("Plugin.class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

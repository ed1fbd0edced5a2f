package io.closecall.programs.gate;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * JUnit's console in a loader of its own, which the system loader knows nothing of. Arguments: the
 * jar, and what the console takes.
 */
public final class Console {

  private Console() {}

  public static void main(String[] args) throws Exception {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    URLClassLoader loader = new URLClassLoader(new URL[] {url(args[0])}, platform);
    Thread.currentThread().setContextClassLoader(loader);
    String[] rest = new String[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    loader
        .loadClass("org.junit.platform.console.ConsoleLauncher")
        .getMethod("main", String[].class)
        .invoke(null, (Object) rest);
  }

  private static URL url(String jar) throws MalformedURLException {
    return Path.of(jar).toUri().toURL();
  }
}

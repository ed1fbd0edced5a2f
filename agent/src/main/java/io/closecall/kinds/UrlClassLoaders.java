package io.closecall.kinds;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;

/** {@code java.net.URLClassLoader} and its subclasses, where they read jar files. */
final class UrlClassLoaders {
  private static final String TYPE = "java.net.URLClassLoader";

  /** How many living ones of one site are a design: plug-ins, that stay as long as the JVM. */
  private static final int A_FEW = 8;

  /**
   * Every constructor opens, because none calls another; a loader of folders only holds nothing.
   * {@code addURL} opens one that had no jar file before. The jar files it opens are its own. A
   * collected one leaves them to their cleaners. A living one that has opened none holds nothing.
   */
  static final Kind KIND =
      Kind.named("url-class-loader")
          .holds("the jar files that it has opened")
          .watched("URLClassLoader and its subclasses, where they read jar files")
          .whenCollected(Impact.UNTIL_GC, "cleaners close its jar files, some time")
          .points(
              constructor("([Ljava/net/URL;Ljava/lang/ClassLoader;)V", 0),
              constructor("([Ljava/net/URL;)V", 0),
              constructor(
                  "([Ljava/net/URL;Ljava/lang/ClassLoader;Ljava/net/URLStreamHandlerFactory;)V", 0),
              constructor("(Ljava/lang/String;[Ljava/net/URL;Ljava/lang/ClassLoader;)V", 1),
              constructor(
                  "(Ljava/lang/String;[Ljava/net/URL;Ljava/lang/ClassLoader;"
                      + "Ljava/net/URLStreamHandlerFactory;)V",
                  1),
              // what newInstance calls, as long as there is a security manager
              constructor("([Ljava/net/URL;Ljava/security/AccessControlContext;)V", 0).untilJdk(23),
              constructor(
                      "(Ljava/lang/String;[Ljava/net/URL;Ljava/lang/ClassLoader;"
                          + "Ljava/security/AccessControlContext;)V",
                      1)
                  .untilJdk(23),
              Point.opening(TYPE, "addURL", "(Ljava/net/URL;)V")
                  .keeping(Detail.requiredArgument(0)),
              Point.closing(TYPE, "close", "()V"),
              // whatever a loader opens is the loader's, with or without a stack that says so
              Point.at(
                  Role.SHELTERS,
                  "jdk.internal.loader.URLClassPath$JarLoader",
                  "getJarFile",
                  "(Ljava/net/URL;)Ljava/util/jar/JarFile;"))
          .described(Form.PATH)
          .ownedBy("sun.rmi.server.LoaderHandler*", "com.sun.naming.internal.*", "com.sun.tools.*")
          .closedWhen(Gauge.of(TYPE, "ucp", "closed"), Gauge.not(TYPE, "ucp", "loaders"))
          .fewAreFine(A_FEW)
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return new URLClassLoader(new URL[] {new URI("file:/none.jar").toURL()}, null);
                }
              })
          .remedy("close it when nothing of what it loaded is needed any more");

  private static Point constructor(String descriptor, int urls) {
    return Point.constructor(TYPE, descriptor).keeping(Detail.requiredArgument(urls));
  }

  private UrlClassLoaders() {}
}

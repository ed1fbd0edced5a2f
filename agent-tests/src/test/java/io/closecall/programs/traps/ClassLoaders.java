package io.closecall.programs.traps;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Class loaders, which own the jar files they open, and the jar files that the JDK caches. */
public final class ClassLoaders {

  private static final List<URLClassLoader> KEPT = new ArrayList<>();

  private ClassLoaders() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("loaded", ".jar", new File("."));
    try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word.txt"));
      zip.write('x');
    }
    URL jar = file.toURI().toURL();
    URL folder = new File(".").toURI().toURL();
    for (int i = 0; i < 12; i++) {
      one(jar);
      KEPT.add(new URLClassLoader(new URL[] {jar}));
    }
    for (int i = 0; i < 3; i++) {
      aFew(jar);
      forgotten(jar);
      inAnotherSpelling(new URL("jar:" + jar + "!/"));
      streamForgotten(jar);
      closed(jar);
      new URLClassLoader(new URL[] {folder}).getResource("word.txt");
      new URLClassLoader(new URL[0]).loadClass("java.lang.String");
      cached(jar);
      uncached(jar);
    }
    System.out.println("done");
  }

  private static void forgotten(URL jar) throws IOException {
    URLClassLoader loader = new URLClassLoader(new URL[] {jar}); // leaked url-class-loader x3
    try (InputStream in = loader.getResourceAsStream("word.txt")) {
      in.read();
    }
  }

  /** A jar file too, although its URL ends like a folder's. */
  private static void inAnotherSpelling(URL jar) throws IOException {
    URLClassLoader loader = new URLClassLoader(new URL[] {jar}); // leaked url-class-loader x3
    try (InputStream in = loader.getResourceAsStream("word.txt")) {
      in.read();
    }
  }

  private static void aFew(URL jar) {
    URLClassLoader loader = new URLClassLoader(new URL[] {jar});
    loader.getResource("word.txt");
    KEPT.add(loader);
  }

  private static void one(URL jar) {
    URLClassLoader loader = new URLClassLoader(new URL[] {jar}); // held url-class-loader x12
    loader.getResource("word.txt");
    KEPT.add(loader);
  }

  /** The loader closes what was read through it. */
  private static void streamForgotten(URL jar) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar})) {
      loader.getResourceAsStream("word.txt").read();
      loader.getResource("word.txt").openStream().read();
    }
  }

  private static void closed(URL jar) throws IOException {
    URLClassLoader loader = URLClassLoader.newInstance(new URL[] {jar});
    loader.getResource("word.txt");
    loader.close();
    loader.close();
  }

  /** The JDK keeps the jar file for the next one. */
  private static void cached(URL jar) throws IOException {
    entry(jar).getInputStream().read();
    entry(jar).getContentLength();
  }

  /** Closed with the stream; and the one that only the JDK could close. */
  private static void uncached(URL jar) throws IOException {
    URLConnection read = entry(jar);
    read.setUseCaches(false);
    try (InputStream in = read.getInputStream()) {
      in.read();
    }
    URLConnection asked = entry(jar);
    asked.setUseCaches(false);
    asked.getContentLength();
    jar.openConnection().getContentLength();
    jar.openConnection().getLastModified();
  }

  private static URLConnection entry(URL jar) throws IOException {
    return URI.create("jar:" + jar + "!/word.txt").toURL().openConnection();
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A class loader that reads one jar file; one that lives is by design. */
public final class UrlClassLoaders implements Specimen<URLClassLoader> {

  private File jar;
  private URL[] urls;

  @Override
  public String kind() {
    return "url-class-loader";
  }

  @Override
  public boolean heldWhenKept() {
    return false;
  }

  @Override
  public void begin() throws IOException {
    jar = File.createTempFile("specimen", ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("word.txt"));
    }
    urls = new URL[] {jar.toURI().toURL()};
  }

  @Override
  public URLClassLoader open() {
    return new URLClassLoader(urls); // opens
  }

  @Override
  public void use(URLClassLoader loader) throws IOException {
    try (InputStream word = loader.getResourceAsStream("word.txt")) {
      word.read();
    }
  }

  @Override
  public void close(URLClassLoader loader) throws IOException {
    loader.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "with a parent", () -> new URLClassLoader(urls, null), // opens otherwise
        "with a factory", () -> new URLClassLoader(urls, null, p -> null), // opens otherwise
        "with a name", () -> new URLClassLoader("n", urls, null), // opens otherwise
        "with all", () -> new URLClassLoader("n", urls, null, p -> null), // opens otherwise
        "an instance", () -> URLClassLoader.newInstance(urls), // opens otherwise
        "of a parent", () -> URLClassLoader.newInstance(urls, null), // opens otherwise
        "a jar file added", this::added);
  }

  private AutoCloseable added() {
    Growing loader = new Growing();
    loader.addURL(urls[0]);
    return loader;
  }

  @Override
  public void end() {
    jar.delete();
  }

  private static final class Growing extends URLClassLoader {
    Growing() {
      super(new URL[0]);
    }

    @Override
    public void addURL(URL url) {
      super.addURL(url); // opens otherwise
    }
  }
}

package io.closecall.programs.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ResourceBundle;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Writes archives and reads them in every way the JDK has. */
public final class Archives implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    File jar = File.createTempFile("archive", ".jar", new File("."));
    write(jar);
    try (JarFile file = new JarFile(jar);
        InputStream word = file.getInputStream(file.getEntry("word.properties"))) {
      expect(file.getManifest().getMainAttributes().getValue("Word").equals("manifest"));
      expect(word.readAllBytes().length > 0);
    }
    try (ZipInputStream in = new ZipInputStream(new FileInputStream(jar))) {
      while (in.getNextEntry() != null) {
        in.readAllBytes();
      }
    }
    loaded(jar);
    connection(jar);
    gzip();
    broken();
  }

  private static void write(File jar) throws IOException {
    Manifest manifest =
        new Manifest(
            new ByteArrayInputStream("Manifest-Version: 1.0\nWord: manifest\n".getBytes(UTF_8)));
    try (JarOutputStream out = new JarOutputStream(new FileOutputStream(jar), manifest)) {
      out.putNextEntry(new JarEntry("word.properties"));
      out.write("word=resource\n".getBytes(UTF_8));
    }
  }

  private static void loaded(File jar) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toURI().toURL()})) {
      expect(ResourceBundle.getBundle("word", java.util.Locale.ROOT, loader).containsKey("word"));
      try (InputStream in = loader.findResource("word.properties").openStream()) {
        expect(in.read() == 'w');
      }
    }
  }

  private static void connection(File jar) throws Exception {
    URL url = new URI("jar:" + jar.toURI() + "!/word.properties").toURL();
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      expect(in.read() == 'w');
    }
  }

  private static void gzip() throws IOException {
    File file = File.createTempFile("archive", ".gz", new File("."));
    try (OutputStream out = new GZIPOutputStream(new FileOutputStream(file))) {
      out.write(new byte[10_000]);
    }
    try (InputStream in = new GZIPInputStream(new FileInputStream(file))) {
      expect(in.readAllBytes().length == 10_000);
    }
  }

  /** The JDK closes the file of an archive that it cannot read. */
  private static void broken() throws IOException {
    File file = File.createTempFile("broken", ".zip", new File("."));
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(new byte[100]);
    }
    try (ZipFile zip = new ZipFile(file)) {
      throw new IllegalStateException(zip + " is none");
    } catch (ZipException expected) {
      expect(file.delete());
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}

package io.closecall.programs.traps;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Zip files that share a file, that are none, and whose entries nobody closes. */
public final class Archives {

  private static final Cleaner CLEANER = Cleaner.create();

  private Archives() {}

  public static void main(String[] args) throws Exception {
    File file = jar();
    twoOnOneFile(file);
    releases(file);
    entries(file);
    bad();
    cleaned(file);
    System.out.println("done");
  }

  private static File jar() throws IOException {
    String text = "Manifest-Version: 1.0\nMulti-Release: true\n";
    Manifest manifest =
        new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    File file = File.createTempFile("archive", ".jar", new File("."));
    try (JarOutputStream jar = new JarOutputStream(new FileOutputStream(file), manifest)) {
      for (String name : new String[] {"word.txt", "META-INF/versions/9/word.txt"}) {
        jar.putNextEntry(new ZipEntry(name));
        jar.write("some words ".repeat(500).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static void twoOnOneFile(File file) throws IOException {
    ZipFile first = new ZipFile(file);
    ZipFile second = new ZipFile(file); // leaked zip-file
    read(first, "word.txt");
    read(second, "word.txt");
    first.close();
  }

  private static void releases(File file) throws IOException {
    JarFile jar = new JarFile(file, true, ZipFile.OPEN_READ, Runtime.version()); // leaked zip-file
    jar.getInputStream(jar.getEntry("word.txt")).read();
    try (JarFile closed = new JarFile(file, true, ZipFile.OPEN_READ, Runtime.version())) {
      closed.getInputStream(closed.getEntry("word.txt")).read();
      closed.versionedStream().forEach(entry -> entry.setComment(null));
    }
  }

  /** Closing the file ends what its entries use. */
  private static void entries(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      new Scanner(zip.getInputStream(zip.getEntry("word.txt")), StandardCharsets.UTF_8).next();
      for (int i = 0; i < 50; i++) {
        read(zip, "word.txt");
      }
    }
  }

  private static void read(ZipFile zip, String name) throws IOException {
    InputStream in = zip.getInputStream(zip.getEntry(name));
    in.read();
  }

  private static void bad() throws IOException {
    File bad = File.createTempFile("archive", ".bad", new File("."));
    try (FileOutputStream out = new FileOutputStream(bad)) {
      out.write(new byte[1000]);
    }
    try {
      new ZipFile(bad);
      System.out.println("it is a zip file");
    } catch (IOException expected) {
      try {
        new JarFile(bad);
        System.out.println("it is a jar file");
      } catch (IOException expectedToo) {
        System.out.println("bad");
      }
    }
  }

  /** What a cleaner closes was forgotten. */
  private static void cleaned(File file) throws IOException {
    ZipFile zip = new ZipFile(file); // leaked zip-file
    CLEANER.register(new Object(), () -> close(zip));
    new Finalized(new ZipFile(file)); // leaked zip-file
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      System.out.println(e);
    }
  }

  /** Closes it when it is too late. */
  private static final class Finalized {
    private final ZipFile zip;

    Finalized(ZipFile zip) {
      this.zip = zip;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
      Archives.close(zip);
    }
  }
}

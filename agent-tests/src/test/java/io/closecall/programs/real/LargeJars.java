package io.closecall.programs.real;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.springframework.boot.loader.jar.JarFile;

/** Has Spring Boot's loader open a jar with more entries than it can read, three times. */
public final class LargeJars {

  private static final int ENTRIES = 65_536;

  private LargeJars() {}

  public static void main(String[] args) throws IOException {
    File jar = new File("large.jar");
    try (JarOutputStream out =
        new JarOutputStream(new BufferedOutputStream(new FileOutputStream(jar)))) {
      out.setLevel(0);
      for (int i = 0; i < ENTRIES; i++) {
        out.putNextEntry(new JarEntry(Integer.toString(i)));
      }
    }
    for (int i = 0; i < 3; i++) {
      open(jar);
    }
  }

  private static void open(File jar) throws IOException {
    try (JarFile opened = new JarFile(jar)) { // opens
      throw new IllegalStateException(opened.size() + " entries");
    } catch (IllegalStateException expected) {
      System.out.println(expected.getMessage());
    }
  }
}

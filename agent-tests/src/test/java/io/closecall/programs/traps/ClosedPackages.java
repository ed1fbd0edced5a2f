package io.closecall.programs.traps;

import java.io.FileInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.logging.FileHandler;
import java.util.zip.ZipFile;

/**
 * Tries to read private fields of the JDK, in each package of its modules that has a class in use.
 * What a program may not read, it may not read with the agent either.
 */
public final class ClosedPackages {
  public static void main(String[] args) throws Exception {
    List<Object> used = new ArrayList<>();
    used.add(DriverManager.class);
    used.add(FileHandler.class);
    used.add(HttpClient.newHttpClient());
    used.add(URI.create("file:/").toURL());
    used.add(Executors.newSingleThreadExecutor());
    Path file =
        Path.of(ClosedPackages.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("io/closecall/programs/traps/ClosedPackages.class");
    try (FileInputStream in = new FileInputStream(file.toFile());
        FileChannel channel = FileChannel.open(file)) {
      used.add(in);
      used.add(channel);
    }
    TreeSet<String> open = new TreeSet<>();
    int tried = 0;
    for (Object each : used) {
      for (Class<?> c = each instanceof Class<?> type ? type : each.getClass();
          c != null;
          c = c.getSuperclass()) {
        tried++;
        if (isOpen(c)) {
          open.add(c.getPackageName());
        }
      }
    }
    for (Class<?> c :
        List.of(ClassLoader.class, Thread.class, ZipFile.class, java.net.Socket.class)) {
      tried++;
      if (isOpen(c)) {
        open.add(c.getPackageName());
      }
    }
    System.out.println((tried > 10) + " " + open);
  }

  private static boolean isOpen(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      try {
        field.setAccessible(true);
        if (!java.lang.reflect.Modifier.isPublic(field.getModifiers())) {
          return true;
        }
      } catch (InaccessibleObjectException closed) {
        // as it should be
      }
    }
    return false;
  }

  private ClosedPackages() {}
}

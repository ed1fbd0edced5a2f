package io.closecall.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A generated application: packages of {@code com.acme} with a hundred classes each, four of them
 * closeable, and a main that loads and initialises each class, then makes an object of each, and
 * prints the CPU times that the two took.
 */
final class Application {
  /** What its main class is called. */
  static final String MAIN = "com.acme.Main";

  /** Closeable classes in a package. */
  static final int CLOSEABLE = 4;

  private static final int PACKAGES = 50;
  private static final int TYPES = 100;
  private static final int METHODS = 8;

  private Application() {}

  /** How many classes there are. */
  static int classes() {
    return PACKAGES * TYPES;
  }

  /** How many of them have to be closed. */
  static int closeables() {
    return PACKAGES * CLOSEABLE;
  }

  /** Compiles and packs it into {@code folder}. */
  static Path pack(Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString()));
    for (int p = 0; p < PACKAGES; p++) {
      Path source = sources.resolve("P" + p + ".java");
      Files.writeString(source, packageOf(p));
      arguments.add(source.toString());
    }
    arguments.add(Files.writeString(sources.resolve("Main.java"), main()).toString());
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("javac failed");
    }
    return jar(classes, folder.resolve("application.jar"));
  }

  private static String main() {
    return """
        package com.acme;
        public class Main {
          public static void main(String[] args) throws Exception {
            var clock = java.lang.management.ManagementFactory.getThreadMXBean();
            clock.getCurrentThreadCpuTime();
            var classes = new java.util.ArrayList<Class<?>>();
            long start = clock.getCurrentThreadCpuTime();
            for (int p = 0; p < %d; p++) {
              for (int t = 0; t < %d; t++) {
                classes.add(Class.forName("com.acme.p" + p + ".Type" + t));
              }
            }
            long loaded = clock.getCurrentThreadCpuTime();
            for (var each : classes) {
              var made = each.getDeclaredConstructor();
              made.setAccessible(true);
              if (made.newInstance() instanceof AutoCloseable open) {
                open.close();
              }
            }
            long end = clock.getCurrentThreadCpuTime();
            System.out.println(loaded - start);
            System.out.println(end - loaded);
          }
        }
        """
        .formatted(PACKAGES, TYPES);
  }

  private static String packageOf(int number) {
    StringBuilder text = new StringBuilder("package com.acme.p" + number + ";\n");
    text.append("interface Part extends java.util.function.IntUnaryOperator {}\n");
    for (int t = 0; t < TYPES; t++) {
      text.append(type(t));
    }
    return text.toString();
  }

  /** The first few are closeable, a third of the others extend each other, a third are plain. */
  private static String type(int number) {
    StringBuilder text = new StringBuilder("class Type" + number);
    if (number == 0) {
      text.append(" implements AutoCloseable");
    } else if (number < CLOSEABLE) {
      text.append(" extends Type0");
    } else if (number % 3 == 1 && number > CLOSEABLE + 3) {
      text.append(" extends Type").append(number - 3);
    } else if (number % 3 == 2) {
      text.append(" implements Part");
    }
    text.append(" {\n  private int state = ").append(number).append(";\n");
    text.append("  public int applyAsInt(int x) { return x + state; }\n");
    if (number < CLOSEABLE) {
      text.append("  public void close() { state = 0; }\n");
    }
    for (int m = 0; m < METHODS; m++) {
      text.append("  String method")
          .append(m)
          .append("(java.util.List<String> all, long more) {\n");
      text.append("    for (String each : all) { more += each.length() * ").append(m);
      text.append("L; }\n    return \"").append(number).append('-').append(m);
      text.append("\" + more + new StringBuilder().append(state).reverse();\n  }\n");
    }
    return text.append("}\n").toString();
  }

  private static Path jar(Path classes, Path jar) {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.closecall.programs.real;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.spi.ToolProvider;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Compiles a hundred generated sources, packs them with the jar tool and runs them out of the jar.
 */
public final class Compiling implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("."), "compiling");
    compile(sources(folder, 100), folder);
    Path jar = folder.resolve("generated.jar");
    tool("jar", "--create", "--file", jar.toString(), "-C", folder.toString(), "generated");
    tool("jar", "--list", "--file", jar.toString());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      Class<?> first = loader.loadClass("generated.Number0");
      int value = ((IntSupplier) first.getDeclaredConstructor().newInstance()).getAsInt();
      if (value != 4_950) {
        throw new IllegalStateException("compiled to " + value);
      }
    }
  }

  /** Writes sources of this many classes, each of which calls the next. */
  public static List<File> sources(Path folder, int count) throws IOException {
    List<File> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      File file = folder.resolve("Number" + i + ".java").toFile();
      String next = i == count - 1 ? "0" : "new Number" + (i + 1) + "().getAsInt()";
      try (PrintWriter source = new PrintWriter(file, StandardCharsets.UTF_8)) {
        source.println("package generated;");
        source.println("public class Number" + i + " implements java.util.function.IntSupplier {");
        source.println("  public int getAsInt() { return " + i + " + " + next + "; }");
        source.println("}");
      }
      files.add(file);
    }
    return files;
  }

  private static void compile(List<File> files, Path folder) throws IOException {
    JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromFiles(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException("does not compile");
      }
    }
  }

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    if (ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments) != 0) {
      throw new IllegalStateException(name + ": " + said);
    }
  }
}

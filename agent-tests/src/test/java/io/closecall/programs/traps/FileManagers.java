package io.closecall.programs.traps;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler in the program's own JVM: it opens the archives of its class path. */
public final class FileManagers {

  private static final int MANY = 3;
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private FileManagers() {}

  public static void main(String[] args) throws IOException {
    Path source = Files.writeString(Path.of("Compiled.java"), "class Compiled {}");
    Path archive = Path.of("archive.jar");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Files.writeString(Files.createDirectory(zip.getPath("acme")).resolve("some.txt"), "word");
    }
    List<String> options = List.of("-proc:none", "-cp", archive.toString(), "-d", ".");
    for (int i = 0; i < MANY; i++) {
      itsOwnFileManager(source, options);
      closed(source, options);
      forgotten(source, options);
    }
    System.out.println("done");
  }

  private static void itsOwnFileManager(Path source, List<String> options) throws IOException {
    String[] arguments = {"-proc:none", "-cp", options.get(2), "-d", ".", source.toString()};
    check(COMPILER.run(null, null, null, arguments) == 0);
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjects(source);
      check(COMPILER.getTask(null, null, null, options, null, units).call());
    }
  }

  private static void closed(Path source, List<String> options) throws IOException {
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjects(source);
      check(COMPILER.getTask(null, files, null, options, null, units).call());
    }
  }

  private static void forgotten(Path source, List<String> options) {
    StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
    var task = COMPILER.getTask(null, files, null, options, null, files.getJavaFileObjects(source));
    check(task.call()); // leaked zip-file-system x3
  }

  private static void check(boolean compiled) {
    if (!compiled) {
      throw new IllegalStateException("not compiled");
    }
  }
}

package io.closecall.programs.traps;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;

/** Class loaders that the tools of the JDK make, in the program's own JVM. */
public final class ToolLoaders {

  private static final int MANY = 3;
  private static final String DOCLET =
      "public class Silent extends jdk.javadoc.doclet.StandardDoclet {}";

  private ToolLoaders() {}

  public static void main(String[] args) throws Exception {
    Path source = Files.writeString(Path.of("Silent.java"), DOCLET);
    check(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", ".", "" + source) == 0);
    Path jar = Path.of("tools.jar");
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.copy(Path.of("Silent.class"), zip.getPath("Silent.class"));
    }
    for (int i = 0; i < MANY; i++) {
      fileManager(jar.toFile());
      documentation(jar, source);
      shell(jar);
      forgotten(jar);
    }
    System.out.println("done");
  }

  private static void fileManager(File jar) throws IOException, ClassNotFoundException {
    Location place = StandardLocation.CLASS_PATH;
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      files.setLocation(place, List.of(jar));
      files.getClassLoader(place).loadClass("Silent");
      ServiceLoader<Processor> none = files.getServiceLoader(place, Processor.class);
      check(!none.iterator().hasNext());
    }
  }

  private static void documentation(Path jar, Path source) {
    String[] command = {
      "-quiet", "-doclet", "Silent", "-docletpath", "" + jar, "-d", "docs", "" + source
    };
    java.util.spi.ToolProvider tool = java.util.spi.ToolProvider.findFirst("javadoc").orElseThrow();
    // it complains of the missing comment
    tool.run(System.err, System.err, command);
  }

  private static void shell(Path jar) {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(jar.toString());
      check(shell.eval("Class.forName(\"Silent\")").get(0).exception() == null);
    }
  }

  private static void forgotten(Path jar) throws MalformedURLException {
    URL url = jar.toUri().toURL();
    new URLClassLoader(new URL[] {url}).getResource("Silent.class"); // leaked url-class-loader x3
  }

  private static void check(boolean worked) {
    if (!worked) {
      throw new IllegalStateException("a tool did not work");
    }
  }
}

package io.closecall.tests.rules;

import io.closecall.tests.harness.Artifacts;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The library of the programs as a jar of its own. */
final class AcmeJar {

  private static final String PACKAGE = "io/closecall/programs/rules/acme";

  private AcmeJar() {}

  /** With this text as the rules that it brings, in a path that has to be escaped. */
  static Path bringing(String rules) {
    Path classes = compile(List.of());
    return pack(classes, "acme library.jar", rules);
  }

  /** As a module that exports its package, and opens it to nobody. */
  static Path module() throws IOException {
    Path info = Artifacts.newFolder("module").resolve("module-info.java");
    Files.writeString(info, "module acme.library { exports " + PACKAGE.replace('/', '.') + "; }\n");
    return pack(compile(List.of(info)), "acme.jar", "");
  }

  private static Path compile(List<Path> more) {
    Path classes = Artifacts.newFolder("acme-classes");
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes.toString()));
    Run.files(Artifacts.sources().resolve(PACKAGE), ".java")
        .forEach(file -> arguments.add(file.toString()));
    more.forEach(file -> arguments.add(file.toString()));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("javac " + arguments);
    }
    return classes;
  }

  private static Path pack(Path classes, String name, String rules) {
    Path jar = Artifacts.newFolder("acme").resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
      }
      if (!rules.isEmpty()) {
        packed.putNextEntry(new JarEntry("META-INF/closecall/rules"));
        packed.write(rules.getBytes(StandardCharsets.UTF_8));
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

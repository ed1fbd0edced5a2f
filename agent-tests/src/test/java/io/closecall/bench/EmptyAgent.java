package io.closecall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An agent that does nothing: what any agent costs at start. */
public final class EmptyAgent {

  private EmptyAgent() {}

  /** The agent's whole work. */
  public static void premain(String arguments) {}

  /** Writes the agent's jar. */
  static Path writeTo(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", EmptyAgent.class.getName());
    // as Closecall's, for asking to change classes costs the JVM something by itself
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    String name = EmptyAgent.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out, manifest);
        InputStream bytes =
            Objects.requireNonNull(EmptyAgent.class.getClassLoader().getResourceAsStream(name))) {
      packed.putNextEntry(new JarEntry(name));
      bytes.transferTo(packed);
    }
    return jar;
  }
}

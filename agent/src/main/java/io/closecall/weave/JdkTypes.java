package io.closecall.weave;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** Types of the JDK read from its image: none of them is loaded by that. */
final class JdkTypes {
  private final Map<String, Module> modules = new HashMap<>();

  JdkTypes() {
    for (Module module : ModuleLayer.boot().modules()) {
      if (Supertypes.isJdk(module.getClassLoader())) {
        for (String each : module.getPackages()) {
          modules.put(each.replace('.', '/'), module);
        }
      }
    }
  }

  /** Whether the type with this internal name is in a package of the JDK. */
  boolean has(String name) {
    int slash = name.lastIndexOf('/');
    return slash >= 0 && modules.containsKey(name.substring(0, slash));
  }

  /** The type with this internal name, null if the JDK has none. */
  @Nullable ClassReader read(String name) {
    int slash = name.lastIndexOf('/');
    Module module = slash < 0 ? null : modules.get(name.substring(0, slash));
    if (module == null) {
      return null;
    }
    try (InputStream in = module.getResourceAsStream(name + ".class")) {
      return in == null ? null : new ClassReader(in.readAllBytes());
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }
}

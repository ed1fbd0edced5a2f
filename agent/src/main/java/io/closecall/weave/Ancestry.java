package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of types by their names, before they are classes: whom they inherit from, as far as
 * that was loaded before them. A name may stand for several classes; what is taken for a rule's
 * type and is none only costs a call that does nothing.
 */
final class Ancestry {
  private static final int DEEPEST = 64;

  private final JdkTypes jdk = new JdkTypes();
  private final Map<String, Kin> related = new ConcurrentHashMap<>();
  private final Map<String, Boolean> closeable = new ConcurrentHashMap<>();
  private final Map<String, String[]> undecided = new ConcurrentHashMap<>();

  Ancestry() {
    closeable.put("java.lang.AutoCloseable", true);
    closeable.put("java.io.Closeable", true);
    closeable.put("java.lang.Object", false);
    closeable.put("java.lang.Record", false);
    closeable.put("java.lang.Enum", false);
  }

  /** The rules that the type being loaded is the business of; remembered for what inherits it. */
  Kin kinOf(String name, ClassReader header, RuleSet rules) {
    String[] supers = supers(header);
    Kin kin = new Kin();
    Kin packages = new Kin();
    add(name, rules, kin, packages);
    for (String each : supers) {
      add(each, rules, kin, packages);
      Kin inherited = related.get(each);
      if (inherited != null) {
        kin.add(inherited);
      }
    }
    if (rules.hasPackages()) {
      decide(name, supers, rules);
      if (!packages.isNone() && !Boolean.FALSE.equals(isCloseable(name, supers, 0))) {
        kin.add(packages);
      }
    }
    if (!kin.isNone() && (header.getAccess() & Opcodes.ACC_FINAL) == 0) {
      related.put(name, kin);
    }
    return kin;
  }

  private static void add(String name, RuleSet rules, Kin exact, Kin packages) {
    Kin named = rules.naming(name);
    if (named != null) {
      exact.add(named);
    }
    rules.addPackages(name, packages);
  }

  /** Remembers of a type of a rule's package whether it is closeable. */
  private void decide(String name, String[] supers, RuleSet rules) {
    if (!rules.isInPackage(name)) {
      return;
    }
    Boolean known = isCloseable(name, supers, 0);
    if (known == null) {
      undecided.put(name, supers);
    } else {
      closeable.put(name, known);
    }
  }

  private static String[] supers(ClassReader header) {
    String[] interfaces = header.getInterfaces();
    String[] all = new String[interfaces.length + 1];
    String superName = header.getSuperName();
    all[0] = superName == null ? "java.lang.Object" : superName.replace('/', '.');
    for (int i = 0; i < interfaces.length; i++) {
      all[i + 1] = interfaces[i].replace('/', '.');
    }
    return all;
  }

  /** Null if nobody knows. */
  private @Nullable Boolean isCloseable(String name, String[] supers, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    Boolean result = false;
    for (String each : supers) {
      Boolean one = isCloseable(each, depth + 1);
      if (Boolean.TRUE.equals(one)) {
        return true;
      }
      if (one == null) {
        result = null;
      }
    }
    return result;
  }

  private @Nullable Boolean isCloseable(String name, int depth) {
    Boolean known = closeable.get(name);
    if (known != null) {
      return known;
    }
    String[] supers = undecided.get(name);
    if (supers == null) {
      ClassReader type = jdk.read(name);
      supers = type == null ? null : supers(type);
    }
    Boolean found = supers == null ? null : isCloseable(name, supers, depth);
    if (found != null) {
      closeable.put(name, found);
      undecided.remove(name);
    }
    return found;
  }

  /** Whether the constructor of a type with these rules is of interest to one of them. */
  static boolean opensByConstructor(Kin kin) {
    for (Rule rule : kin.types) {
      if (rule.byConstructor()) {
        return true;
      }
    }
    return false;
  }
}

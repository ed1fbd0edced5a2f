package io.closecall.weave;

import io.closecall.kinds.rules.Rule;
import io.closecall.ledger.Ledger;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of types by their internal names, before they are classes: whom they inherit from,
 * as far as that was loaded before them or comes from the same jar. A name may stand for several
 * classes; what is taken for a rule's type and is none only costs a call that does nothing.
 */
final class Ancestry {
  private static final int DEEPEST = 64;

  /** A program whose classes are fewer pays for a few kilobytes; one with more, for growth. */
  private static final int MANY = 4096;

  private static final String OBJECT = "java/lang/Object";

  private final Ledger ledger;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final JdkTypes jdk = new JdkTypes();
  private final Map<String, Kin> related = new ConcurrentHashMap<>();
  private final Map<String, Boolean> closeable = new ConcurrentHashMap<>(MANY);
  private final Map<String, String[]> undecided = new ConcurrentHashMap<>();

  Ancestry(Ledger ledger) {
    this.ledger = ledger;
    closeable.put("java/lang/AutoCloseable", true);
    closeable.put("java/io/Closeable", true);
    closeable.put(OBJECT, false);
    closeable.put("java/lang/Record", false);
    closeable.put("java/lang/Enum", false);
  }

  /**
   * The rules that the type being loaded is the business of, null for none; remembered for what
   * inherits it. What it inherits and comes from the same {@code domain} is looked at, if it was
   * not loaded before.
   */
  @Nullable Kin kinOf(
      String name, ClassReader header, RuleSet rules, @Nullable ProtectionDomain domain) {
    String[] supers = supers(header.getSuperName(), header.getInterfaces());
    if (!rules.hasNames() && noneCloses(supers)) {
      // most classes: a package's rules mean what is closeable
      closeable.put(name, false);
      return null;
    }
    for (String each : supers) {
      look(each, rules, domain);
    }
    Boolean closes = rules.hasPackages() ? isCloseable(supers, 0) : null;
    remember(name, supers, closes, rules);
    boolean mayClose = rules.hasPackages() && !Boolean.FALSE.equals(closes);
    Kin kin = add(null, name, rules, mayClose);
    for (String each : supers) {
      kin = add(kin, each, rules, mayClose);
      Kin inherited = related.isEmpty() ? null : related.get(each);
      if (inherited != null) {
        kin = kin == null ? new Kin() : kin;
        kin.add(inherited);
      }
    }
    if (kin == null || kin.isNone()) {
      return null;
    }
    if ((header.getAccess() & Opcodes.ACC_FINAL) == 0) {
      related.put(name, kin);
    }
    return kin;
  }

  /** Whether all of them are known, and none is closeable. */
  private boolean noneCloses(String[] types) {
    for (int i = 0; i < types.length; i++) {
      if (!Boolean.FALSE.equals(closeable.get(types[i]))) {
        return false;
      }
    }
    return true;
  }

  private void look(String name, RuleSet rules, @Nullable ProtectionDomain domain) {
    if (domain == null || closeable.containsKey(name) || seen.contains(name) || jdk.has(name)) {
      return;
    }
    seen.add(name);
    Place place = Place.of(domain);
    byte[] bytes = place == null ? null : place.read(name + ".class", ledger);
    if (bytes != null) {
      kinOf(name, new ClassReader(bytes), rules, domain);
    }
  }

  private static @Nullable Kin add(
      @Nullable Kin known, String name, RuleSet rules, boolean mayClose) {
    Kin named = rules.naming(name);
    boolean ofPackage = mayClose && rules.isInPackage(name);
    if (named == null && !ofPackage) {
      return known;
    }
    Kin kin = known == null ? new Kin() : known;
    if (named != null) {
      kin.add(named);
    }
    if (ofPackage) {
      rules.addPackages(name, kin);
    }
    return kin;
  }

  /** Remembers that a type was seen and, where packages count, whether it is closeable. */
  private void remember(String name, String[] supers, @Nullable Boolean closes, RuleSet rules) {
    if (closes != null) {
      closeable.put(name, closes);
      return;
    }
    seen.add(name);
    if (rules.hasPackages()) {
      undecided.put(name, supers);
    }
  }

  private static String[] supers(@Nullable String superName, String[] interfaces) {
    String[] all = new String[interfaces.length + 1];
    all[0] = superName == null ? OBJECT : superName;
    System.arraycopy(interfaces, 0, all, 1, interfaces.length);
    return all;
  }

  /** Null if nobody knows. */
  private @Nullable Boolean isCloseable(String[] supers, int depth) {
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
      supers = type == null ? null : supers(type.getSuperName(), type.getInterfaces());
    }
    Boolean found = supers == null ? null : isCloseable(supers, depth);
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

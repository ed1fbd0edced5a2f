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
  private static final int REHEARSALS = 20;
  private static final String OBJECT = "java/lang/Object";

  /** What programs inherit most and nobody closes: the JDK's image is not read for these. */
  private static final String[] HARMLESS = {
    OBJECT,
    "java/lang/Record",
    "java/lang/Enum",
    "java/lang/Runnable",
    "java/lang/Comparable",
    "java/lang/Iterable",
    "java/lang/Cloneable",
    "java/lang/Throwable",
    "java/lang/Error",
    "java/lang/Exception",
    "java/lang/RuntimeException",
    "java/lang/IllegalArgumentException",
    "java/lang/IllegalStateException",
    "java/lang/ThreadLocal",
    "java/lang/CharSequence",
    "java/lang/Number",
    "java/lang/reflect/InvocationHandler",
    "java/lang/ref/Reference",
    "java/lang/ref/WeakReference",
    "java/io/Serializable",
    "java/io/IOException",
    "java/util/Iterator",
    "java/util/Comparator",
    "java/util/Collection",
    "java/util/List",
    "java/util/Map",
    "java/util/Map$Entry",
    "java/util/Set",
    "java/util/AbstractList",
    "java/util/AbstractMap",
    "java/util/AbstractSet",
    "java/util/EventListener",
    "java/util/concurrent/Callable",
    "java/util/function/BiConsumer",
    "java/util/function/BiFunction",
    "java/util/function/Consumer",
    "java/util/function/Function",
    "java/util/function/IntUnaryOperator",
    "java/util/function/Predicate",
    "java/util/function/Supplier",
    "java/util/function/UnaryOperator"
  };

  private final Ledger ledger;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final JdkTypes jdk = new JdkTypes();
  private final Map<String, Kin> related = new ConcurrentHashMap<>();

  /** Those that are not closeable: nearly all. */
  private final Names harmless = new Names();

  private final Set<String> closeable = ConcurrentHashMap.newKeySet();

  /** Whether a name stands for a class that is closeable and for one that is not. */
  private volatile boolean ambiguous;

  private final Map<String, String[]> undecided = new ConcurrentHashMap<>();

  Ancestry(Ledger ledger) {
    this.ledger = ledger;
    closeable.add("java/lang/AutoCloseable");
    closeable.add("java/io/Closeable");
    for (String each : HARMLESS) {
      harmless.add(Names.key(each));
    }
  }

  /**
   * The rules that the type being loaded is the business of, null for none; remembered for what
   * inherits it. What it inherits and comes from the same {@code domain} is looked at, if it was
   * not loaded before.
   */
  @Nullable Kin kinOf(
      String name, ClassReader header, RuleSet rules, @Nullable ProtectionDomain domain) {
    if (!rules.hasNames() && !ambiguous && inheritsNothing(header)) {
      // most classes: a package's rules mean what is closeable
      remember(name, false);
      return null;
    }
    String[] supers = supers(header.getSuperName(), header.getInterfaces());
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

  /** Whether all that it inherits is known, and none of it closeable. */
  private boolean inheritsNothing(ClassReader header) {
    int at = header.header + 4;
    int superclass = header.readUnsignedShort(at);
    if (superclass == 0 || !harmless.has(Names.key(header, header.getItem(superclass)))) {
      return false;
    }
    for (int i = header.readUnsignedShort(at + 2); i > 0; i--) {
      int type = header.readUnsignedShort(at + 2 + 2 * i);
      if (!harmless.has(Names.key(header, header.getItem(type)))) {
        return false;
      }
    }
    return true;
  }

  /** Remembers whether a type is closeable; of two of one name, that one is. */
  private void remember(String name, boolean closes) {
    if (closes) {
      closeable.add(name);
      ambiguous |= harmless.contains(name);
    } else {
      harmless.add(Names.key(name));
      ambiguous |= closeable.contains(name);
    }
  }

  /** What is known of the type; null if nothing. */
  private @Nullable Boolean known(String name) {
    if (closeable.contains(name)) {
      return true;
    }
    return harmless.contains(name) ? false : null;
  }

  /** Reads a few files, so that the first one does not hold up the program. */
  void rehearse() {
    Place own = Place.of(Ancestry.class.getProtectionDomain());
    for (int i = 0; own != null && i < REHEARSALS; i++) {
      own.read("io/closecall/weave/Ancestry.class", ledger);
    }
  }

  private void look(String name, RuleSet rules, @Nullable ProtectionDomain domain) {
    if (domain == null || known(name) != null || seen.contains(name) || jdk.has(name)) {
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
      remember(name, closes);
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
    Boolean known = known(name);
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
      remember(name, found);
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

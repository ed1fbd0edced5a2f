package io.closecall.weave;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Point;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The class file transformer: looks every class up by name and weaves the few that have points.
 * Runs on any thread.
 */
final class Weaver implements ClassFileTransformer {
  private final Instrumentation instrumentation;
  private final SeenClasses seen;
  private final Implementations implementations;
  private final Sinks sinks;
  private final Map<String, List<Point>> byClass = new ConcurrentHashMap<>();
  private final Map<Point, Kind> kinds = new HashMap<>();
  private final Set<Point> woven = ConcurrentHashMap.newKeySet();
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final Map<String, BiConsumer<String, @Nullable ClassLoader>> watched =
      new ConcurrentHashMap<>();

  Weaver(
      Instrumentation instrumentation,
      SeenClasses seen,
      Implementations implementations,
      Sinks sinks) {
    this.instrumentation = instrumentation;
    this.implementations = implementations;
    this.seen = seen;
    this.sinks = sinks;
  }

  /** Adds a point of {@code kind}, or of the mechanism if that is null. */
  void add(Point point, @Nullable Kind kind) {
    if (point.isImplemented()) {
      implementations.add(point);
      if (kind != null) {
        kinds.put(point, kind);
      }
      return;
    }
    String name = point.owner().replace('.', '/');
    List<Point> points = byClass.get(name);
    if (points == null) {
      points = new ArrayList<>();
      byClass.put(name, points);
    }
    if (!points.contains(point)) {
      points.add(point);
      if (kind != null) {
        kinds.put(point, kind);
      }
    }
  }

  /**
   * Tells {@code action} once, on the loading thread, when the class with this internal name is
   * about to be loaded; what it adds is woven into that class already.
   */
  void whenLoaded(String internalName, BiConsumer<String, @Nullable ClassLoader> action) {
    watched.put(internalName, action);
  }

  void forget(String internalName) {
    watched.remove(internalName);
  }

  boolean concerns(Class<?> type) {
    return byClass.containsKey(type.getName().replace('.', '/'));
  }

  /**
   * Whether {@code type} has been dealt with; a name outside the JDK can stand for several classes,
   * so those are looked at again.
   */
  boolean isSettled(Class<?> type) {
    String name = type.getName().replace('.', '/');
    return (isJdkName(name) || type.getClassLoader() == null)
        && (done.contains(name) || faults.containsKey(type.getName()));
  }

  int number(Point point) {
    return sinks.number(point, kinds.get(point.origin()));
  }

  boolean isWoven(Point point) {
    return point.isImplemented() ? implementations.isWoven(point) : woven.contains(point);
  }

  /** What went wrong, by class. */
  Map<String, String> faults() {
    return faults;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (name == null) {
      return null;
    }
    if (!watched.isEmpty()) {
      BiConsumer<String, @Nullable ClassLoader> action = watched.remove(name);
      if (action != null) {
        action.accept(name.replace('/', '.'), loader);
      }
    }
    List<Point> points = byClass.get(name);
    if (points != null && !belongs(name, loader)) {
      return null;
    }
    if (implementations.isEmpty() || (isJdk(loader) && !isProxy(name))) {
      return points == null ? null : weave(module, name, bytes, points);
    }
    return weaveImplementation(module, loader, name, redefined, bytes);
  }

  /** Points of types that the class implements, and its own. */
  private byte @Nullable [] weaveImplementation(
      @Nullable Module module,
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      byte[] bytes) {
    List<Point> points;
    try {
      points = implementations.pointsFor(name, bytes);
    } catch (RuntimeException unreadable) {
      // a class of a newer JDK, or none at all: the JVM will tell
      return null;
    }
    if (redefined != null) {
      points = new ArrayList<>(points);
      for (Point point : seen.pointsOf(redefined)) {
        if (!points.contains(point)) {
          points.add(point);
        }
      }
    }
    List<Point> all = points;
    List<Point> own = byClass.get(name);
    if (own != null) {
      all = new ArrayList<>(own);
      all.addAll(points);
    }
    byte[] result = all.isEmpty() ? null : weave(module, name, bytes, all);
    if (result != null) {
      implementations.wove(redefined == null ? loader : null, points);
      if (redefined != null) {
        seen.wove(redefined);
      }
    }
    return result;
  }

  private byte @Nullable [] weave(
      @Nullable Module module, String name, byte[] bytes, List<Point> points) {
    try {
      open(module, name);
      PointClass.Woven result = PointClass.weave(bytes, points, this);
      if (result == null) {
        return null;
      }
      woven.addAll(result.points);
      done.add(name);
      return result.bytes;
    } catch (Throwable failure) {
      faults.put(name.replace('/', '.'), failure.toString());
      return null;
    }
  }

  /** A class that only shares its name with one of the JDK's is none of ours. */
  private static boolean belongs(String name, @Nullable ClassLoader loader) {
    return isJdk(loader) || !isJdkName(name);
  }

  /** Proxies are the program's, whatever loader it has them defined by. */
  private static boolean isProxy(String name) {
    return name.startsWith("jdk/proxy") || name.startsWith("com/sun/proxy/");
  }

  /** Whether classes of {@code loader} are the JDK's. */
  static boolean isJdk(@Nullable ClassLoader loader) {
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private static boolean isJdkName(String name) {
    return name.startsWith("java/") || name.startsWith("sun/") || name.startsWith("jdk/");
  }

  /** Fields are read by reflection; a named module has to be opened for that. */
  private void open(@Nullable Module module, String name) {
    if (module == null || !module.isNamed() || module == Object.class.getModule()) {
      return;
    }
    String packageName = name.substring(0, name.lastIndexOf('/')).replace('/', '.');
    Apart.open(instrumentation, module, Set.of(packageName));
  }
}

package io.closecall.weave;

import io.closecall.kinds.Kind;
import io.closecall.kinds.Point;
import io.closecall.ledger.FirstSight;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.Type;

/**
 * Classes of objects that factories return, woven when the first one is seen, before the program
 * gets it: so that its close is seen, and so that no other class has to be looked at. No lock is
 * held meanwhile; two threads may weave the same class, to the same effect.
 */
final class ReturnedClasses implements FirstSight {
  private final Instrumentation instrumentation;
  private final Set<String> closers = new LinkedHashSet<>();
  private final Map<Class<?>, List<Point>> points =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Set<Class<?>> confirmed =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private final Set<String> failures = ConcurrentHashMap.newKeySet();
  private final ClassValue<Boolean> woven =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return weave(type);
        }
      };

  ReturnedClasses(Instrumentation instrumentation, Set<Kind> kinds) {
    this.instrumentation = instrumentation;
    for (Kind kind : kinds) {
      closers.addAll(kind.closers());
    }
  }

  @Override
  public boolean isWoven(Object resource) {
    return woven.get(resource.getClass());
  }

  /** The points chosen for {@code type}, none if it was never returned by a factory. */
  List<Point> pointsOf(Class<?> type) {
    return points.getOrDefault(type, List.of());
  }

  /** Hears that {@code type} was woven. */
  void wove(Class<?> type) {
    confirmed.add(type);
  }

  /** Names of classes whose close cannot be seen. */
  Set<String> failures() {
    return failures;
  }

  private boolean weave(Class<?> type) {
    try {
      Set<Class<?>> chain = new LinkedHashSet<>();
      collect(type, chain);
      List<Class<?>> declaring = new ArrayList<>();
      List<Class<?>> unknown = new ArrayList<>();
      for (Class<?> each : chain) {
        choose(each, declaring, unknown);
      }
      declaring.addAll(unknown);
      instrumentation.retransformClasses(declaring.toArray(new Class<?>[0]));
      declaring.removeAll(unknown);
      unknown.retainAll(confirmed);
      boolean any = !declaring.isEmpty() || !unknown.isEmpty();
      if (any && confirmed.containsAll(declaring)) {
        return true;
      }
    } catch (UnmodifiableClassException | RuntimeException | LinkageError unwoven) {
      // told below
    }
    failures.add(type.getName());
    return false;
  }

  /**
   * Finds what {@code type} declares; where a method names a class that is not there, weaving will.
   */
  private void choose(Class<?> type, List<Class<?>> declaring, List<Class<?>> unknown) {
    try {
      List<Point> found = closersIn(type);
      if (!found.isEmpty()) {
        points.put(type, found);
        declaring.add(type);
      }
    } catch (LinkageError incomplete) {
      List<Point> all = new ArrayList<>();
      for (String closer : closers) {
        int paren = closer.indexOf('(');
        String name = closer.substring(0, paren);
        all.add(Point.closing(type.getName(), name, closer.substring(paren)));
      }
      points.put(type, all);
      unknown.add(type);
    }
  }

  private static void collect(Class<?> type, Set<Class<?>> into) {
    if (type == null || isJdk(type) || !into.add(type)) {
      return;
    }
    collect(type.getSuperclass(), into);
    for (Class<?> each : type.getInterfaces()) {
      collect(each, into);
    }
  }

  private static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private List<Point> closersIn(Class<?> type) {
    List<Point> found = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      String descriptor = Type.getMethodDescriptor(method);
      if (!Modifier.isAbstract(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && closers.contains(method.getName() + descriptor)) {
        found.add(Point.closing(type.getName(), method.getName(), descriptor));
      }
    }
    return found;
  }
}

package io.closecall.weave;

import io.closecall.kinds.Point;
import io.closecall.kinds.Role;
import io.closecall.ledger.FirstSight;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
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
 * Classes of objects that were made, woven when the first one is seen, as far as that was not done
 * when they were loaded; before the program gets the object, so that its close is seen. No lock is
 * held meanwhile; two threads may weave the same class, to the same effect.
 */
final class SeenClasses implements FirstSight {
  private final Instrumentation instrumentation;
  private final Implementations implementations;
  private final Map<Class<?>, List<Point>> points =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Set<Class<?>> confirmed =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private final Set<String> failures = ConcurrentHashMap.newKeySet();
  private final ClassValue<Boolean> woven =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          boolean seen = weave(type);
          if (!seen && implementations.mayBe(type)) {
            // an overload may return anything, as the future of a connection
            failures.add(type.getName());
          }
          return seen;
        }
      };

  SeenClasses(Instrumentation instrumentation, Implementations implementations) {
    this.instrumentation = instrumentation;
    this.implementations = implementations;
  }

  @Override
  public boolean isWoven(Object resource) {
    return woven.get(resource.getClass());
  }

  /** The points chosen for {@code type}, none if no object of it was ever seen. */
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

  /** Weaves what of {@code loaded} makes something: nobody may ever see an object of those. */
  void weaveAll(Class<?>[] loaded) {
    for (Class<?> type : loaded) {
      if (!Weaver.isJdk(type.getClassLoader())
          && !type.isInterface()
          && implementations.mayBe(type)) {
        weave(type);
      }
    }
  }

  private boolean weave(Class<?> type) {
    try {
      Set<Class<?>> chain = new LinkedHashSet<>();
      Set<String> names = new LinkedHashSet<>();
      collect(type, chain, names);
      List<Point> wanted = implementations.of(names);
      boolean closes = false;
      List<Class<?>> missing = new ArrayList<>();
      for (Class<?> each : chain) {
        List<Point> declared = declared(each, wanted);
        closes |= anyCloses(declared);
        if (!declared.isEmpty() && !implementations.isWoven(each, declared)) {
          points.put(each, declared);
          missing.add(each);
        }
      }
      if (!missing.isEmpty()) {
        instrumentation.retransformClasses(missing.toArray(new Class<?>[0]));
      }
      if (closes && confirmed.containsAll(missing)) {
        return true;
      }
    } catch (UnmodifiableClassException | RuntimeException | LinkageError unwoven) {
      // as good as not there
    }
    return false;
  }

  private static boolean anyCloses(List<Point> declared) {
    for (Point point : declared) {
      if (point.role() == Role.CLOSES_THIS) {
        return true;
      }
    }
    return false;
  }

  /** Classes and interfaces outside the JDK that {@code type} is made of, and names of all. */
  private static void collect(Class<?> type, Set<Class<?>> into, Set<String> names) {
    if (type == null || !names.add(type.getName())) {
      return;
    }
    if (!Weaver.isJdk(type.getClassLoader()) || Proxy.isProxyClass(type)) {
      into.add(type);
    }
    collect(type.getSuperclass(), into, names);
    for (Class<?> each : type.getInterfaces()) {
      collect(each, into, names);
    }
  }

  /**
   * Those of {@code wanted} that {@code type} declares; where a method names a class that is not
   * there, all: weaving will find what is there.
   */
  private static List<Point> declared(Class<?> type, List<Point> wanted) {
    List<Point> found = new ArrayList<>();
    try {
      Method[] methods = type.getDeclaredMethods();
      for (Point point : wanted) {
        for (Method method : methods) {
          int modifiers = method.getModifiers();
          if (!Modifier.isAbstract(modifiers)
              && !Modifier.isStatic(modifiers)
              && point.matches(method.getName(), Type.getMethodDescriptor(method))) {
            found.add(point.in(type.getName()));
            break;
          }
        }
      }
    } catch (LinkageError incomplete) {
      for (Point point : wanted) {
        found.add(point.in(type.getName()));
      }
    }
    return found;
  }
}

package io.closecall.weave;

import io.closecall.kinds.Point;
import io.closecall.kinds.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The points of types that other classes implement, and which of them a class gets when it is
 * loaded: decided by its own bytes only, because nothing around it is known then. What is missed,
 * {@link SeenClasses} finds.
 */
final class Implementations {
  /** What the methods of a class that hands out what JDBC knows return. */
  private static final byte[][] RETURNED = {bytes(")Ljava/sql/"), bytes(")Ljavax/sql/")};

  /** Types, of which an implementor need not name the one that declares the method. */
  private static final Map<String, String> ABOVE =
      Map.of(
          "java.sql.PreparedStatement", "java.sql.Statement",
          "java.sql.CallableStatement", "java.sql.Statement",
          "javax.sql.XAConnection", "javax.sql.PooledConnection");

  private final Map<String, List<Point>> byType = new LinkedHashMap<>();
  private final Set<Point> woven = ConcurrentHashMap.newKeySet();

  /** By loader, the points woven at loading. */
  private final Map<ClassLoader, Set<Point>> atLoading =
      Collections.synchronizedMap(new WeakHashMap<>());

  void add(Point point) {
    List<Point> points = byType.get(point.owner());
    if (points == null) {
      points = new ArrayList<>();
      byType.put(point.owner(), points);
    }
    points.add(point);
  }

  boolean isEmpty() {
    return byType.isEmpty();
  }

  /** Whether {@code type} is of any of the types. */
  boolean mayBe(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (byType.containsKey(c.getName())) {
        return true;
      }
      for (Class<?> each : c.getInterfaces()) {
        if (mayBe(each)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The points of all types among {@code names}. */
  List<Point> of(Collection<String> names) {
    List<Point> all = new ArrayList<>();
    for (Map.Entry<String, List<Point>> each : byType.entrySet()) {
      if (names.contains(each.getKey())) {
        all.addAll(each.getValue());
      }
    }
    return all;
  }

  /** Hears that {@code points} were woven into a class that {@code loader} is loading. */
  void wove(@Nullable ClassLoader loader, List<Point> points) {
    if (loader != null) {
      Set<Point> known = atLoading.get(loader);
      if (known == null) {
        known = ConcurrentHashMap.newKeySet();
        atLoading.put(loader, known);
      }
      known.addAll(points);
    }
    for (Point point : points) {
      woven.add(point.origin());
    }
  }

  /** Whether all of {@code points} were woven when {@code type} was loaded. */
  boolean isWoven(Class<?> type, List<Point> points) {
    ClassLoader loader = type.getClassLoader();
    Set<Point> known = loader == null ? null : atLoading.get(loader);
    return known != null && known.containsAll(points);
  }

  /** Whether {@code declared} is woven into any class. */
  boolean isWoven(Point declared) {
    return woven.contains(declared);
  }

  /** The points for a class that is being loaded. */
  List<Point> pointsFor(String name, byte[] bytes) {
    ClassReader reader = Headers.of(bytes);
    if (!mayImplement(reader)) {
      return List.of();
    }
    Header header = new Header();
    reader.accept(header, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    List<Point> chosen = new ArrayList<>();
    for (Map.Entry<String, List<Point>> each : byType.entrySet()) {
      if (header.types.contains(each.getKey()) || header.makes(each.getValue())) {
        for (Point point : each.getValue()) {
          if (header.declares(point)) {
            chosen.add(point.in(name.replace('/', '.')));
          }
        }
      }
    }
    return chosen;
  }

  /** Whether a method it declares or calls returns something of JDBC, or it is that. */
  private static boolean mayImplement(ClassReader reader) {
    byte[] bytes = Headers.bytes(reader);
    int count = reader.getItemCount();
    for (int i = 1; i < count; i++) {
      int at = reader.getItem(i);
      // a constant of text: tag, length, characters
      if (at > 0 && bytes[at - 1] == 1 && bytes[at + 2] == '(' && returnsJdbc(bytes, at)) {
        return true;
      }
    }
    for (String each : reader.getInterfaces()) {
      if (each.startsWith("java/sql/") || each.startsWith("javax/sql/")) {
        return true;
      }
    }
    return false;
  }

  private static boolean returnsJdbc(byte[] bytes, int at) {
    int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    int end = at + 2 + length;
    if (length < RETURNED[0].length || bytes[end - 1] != ';') {
      return false;
    }
    int paren = end - 1;
    while (bytes[paren] != ')' && paren > at + 2) {
      paren--;
    }
    return startsWith(bytes, paren, end, RETURNED[0]) || startsWith(bytes, paren, end, RETURNED[1]);
  }

  private static boolean startsWith(byte[] bytes, int from, int end, byte[] start) {
    if (end - from < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[from + i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** What a class says of itself without its code. */
  private static final class Header extends ClassVisitor {
    final Set<String> types = new HashSet<>();
    final Map<String, List<String>> methods = new HashMap<>();

    Header() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      if (interfaces != null) {
        for (String each : interfaces) {
          String type = each.replace('/', '.');
          types.add(type);
          String above = ABOVE.get(type);
          if (above != null) {
            types.add(above);
          }
        }
      }
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_STATIC)) == 0) {
        List<String> descriptors = methods.get(name);
        if (descriptors == null) {
          descriptors = new ArrayList<>(2);
          methods.put(name, descriptors);
        }
        descriptors.add(descriptor);
      }
      return null;
    }

    boolean declares(Point point) {
      for (Map.Entry<String, List<String>> each : methods.entrySet()) {
        for (String descriptor : each.getValue()) {
          if (point.matches(each.getKey(), descriptor)) {
            return true;
          }
        }
      }
      return false;
    }

    boolean makes(List<Point> points) {
      for (Point point : points) {
        if (point.role() == Role.MAKES && declares(point)) {
          return true;
        }
      }
      return false;
    }
  }
}

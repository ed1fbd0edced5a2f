package io.closecall.weave;

import io.closecall.kinds.Detail;
import io.closecall.kinds.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Inserts the calls of all points of one class; methods without a point are copied as they are. */
final class PointClass extends ClassVisitor {
  private final List<Point> points;
  private final Weaver weaver;
  private final List<Point> woven = new ArrayList<>();
  private final Set<String> fields = new HashSet<>();
  private String name = "";
  private boolean framed;
  private boolean inherits;

  private PointClass(ClassVisitor next, List<Point> points, Weaver weaver) {
    super(Opcodes.ASM9, next);
    this.points = points;
    this.weaver = weaver;
  }

  /** A woven class, and the points that were found in it. */
  static final class Woven {
    final byte[] bytes;
    final List<Point> points;

    private Woven(byte[] bytes, List<Point> points) {
      this.bytes = bytes;
      this.points = points;
    }
  }

  /**
   * Weaves {@code points}, numbered by {@code weaver}, into {@code bytes}; null if none of them is
   * there.
   */
  static @Nullable Woven weave(byte[] bytes, List<Point> points, Weaver weaver) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    PointClass visitor = new PointClass(writer, points, weaver);
    reader.accept(visitor, 0);
    return visitor.woven.isEmpty() ? null : new Woven(writer.toByteArray(), visitor.woven);
  }

  /** Whether classes of this version, of which the upper half is the minor one, have frames. */
  static boolean isFramed(int version) {
    return (version & 0xffff) >= Opcodes.V1_6;
  }

  @Override
  public void visit(
      int version,
      int access,
      String internalName,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    name = internalName;
    framed = isFramed(version);
    inherits = !"java/lang/Object".equals(superName);
    super.visit(version, access, internalName, signature, superName, interfaces);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    fields.add(field + descriptor);
    return super.visitField(access, field, descriptor, signature, value);
  }

  /** A point whose field this JDK does not have is not woven: the program would hear of it. */
  private boolean canRead(Point point) {
    Detail detail = point.detail();
    return detail.source() != Detail.Source.FIELD
        || inherits
        || fields.contains(detail.name() + detail.descriptor());
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
    if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
      return next;
    }
    for (Point point : points) {
      if (next != null && point.matches(method, descriptor) && canRead(point)) {
        woven.add(point);
        next =
            new PointMethod(
                next,
                point,
                weaver.number(point),
                name,
                access,
                method.equals("<init>"),
                descriptor,
                framed);
      }
    }
    return next;
  }
}

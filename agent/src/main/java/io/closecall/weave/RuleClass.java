package io.closecall.weave;

import io.closecall.kinds.Detail;
import io.closecall.kinds.Point;
import io.closecall.kinds.Role;
import io.closecall.kinds.rules.Rule;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Inserts into one class what its plan says. */
final class RuleClass extends ClassVisitor {
  private static final int NO_CODE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

  private static final int REHEARSALS = 300;
  private static final String SAMPLE = "io/closecall/Sample";
  private static final String OBJECT = "java/lang/Object";
  private static final String CLOSEABLE = "java/lang/AutoCloseable";

  private final Plan plan;
  private final RuleSinks sinks;
  private String name = "";
  private boolean framed;
  private boolean changed;

  private RuleClass(ClassVisitor next, Plan plan, RuleSinks sinks) {
    super(Opcodes.ASM9, next);
    this.plan = plan;
    this.sinks = sinks;
  }

  /**
   * Weaves a class that there is not, several times, so that neither loading what this takes nor
   * its first, slow runs hold up the program. Returns the class.
   */
  static byte[] rehearse(Rule rule, RuleSinks sinks) {
    Kin kin = new Kin();
    kin.add(rule);
    byte[] sample = sample(CLOSEABLE);
    for (int i = 0; i < REHEARSALS; i++) {
      ClassReader reader = new ClassReader(sample);
      Splice.weave(sample, reader, new Plan(kin, Plan.Constructors.OPEN, null), sinks);
    }
    return sample;
  }

  /** Constructors and methods that do nothing. */
  static byte[] sample(String... interfaces) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, SAMPLE, null, OBJECT, interfaces);
    constructor(writer, "()V");
    constructor(writer, "(I)V");
    for (String name : List.of("close", "hold", "show", "take")) {
      MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, "()V", null, null);
      method.visitCode();
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(0, 0);
      method.visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void constructor(ClassWriter writer, String descriptor) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", descriptor, null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  /** The woven class, null if there is nothing to change in it. */
  static byte @Nullable [] weave(ClassReader reader, Plan plan, RuleSinks sinks) {
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    RuleClass visitor = new RuleClass(writer, plan, sinks);
    reader.accept(visitor, 0);
    return visitor.changed ? writer.toByteArray() : null;
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
    framed = PointClass.isFramed(version);
    super.visit(version, access, internalName, signature, superName, interfaces);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
    if (next == null || (access & NO_CODE) != 0) {
      return next;
    }
    MethodVisitor woven =
        method.equals("<init>")
            ? constructor(next, access, descriptor)
            : factory(closer(next, access, method, descriptor), access, method, descriptor);
    changed |= woven != next;
    return woven;
  }

  private MethodVisitor constructor(MethodVisitor next, int access, String descriptor) {
    if (plan.constructors == Plan.Constructors.NONE) {
      return next;
    }
    boolean opens = plan.constructors == Plan.Constructors.OPEN;
    MethodVisitor guard = new ConstructorGuard(next, name, opens, sinks.failing(), framed);
    if (!opens) {
      return guard;
    }
    Point point = Point.constructor(name, "(").keeping(argument(plan.argument(), descriptor));
    return insert(guard, point, sinks.constructor(name), access, "<init>", descriptor);
  }

  private MethodVisitor closer(MethodVisitor next, int access, String method, String descriptor) {
    if ((access & Opcodes.ACC_STATIC) != 0 || !plan.isClosedBy(method, descriptor)) {
      return next;
    }
    plan.found(method + descriptor);
    Point point = Point.closing(name, method, descriptor);
    return insert(next, point, sinks.closer(method, descriptor), access, method, descriptor);
  }

  private MethodVisitor factory(MethodVisitor next, int access, String method, String descriptor) {
    int returned = Type.getReturnType(descriptor).getSort();
    boolean opensThis = returned == Type.VOID && (access & Opcodes.ACC_STATIC) == 0;
    if ((access & Opcodes.ACC_BRIDGE) != 0 || (returned != Type.OBJECT && !opensThis)) {
      return next;
    }
    MethodVisitor woven = next;
    for (Source source : plan.kin.sources) {
      if (woven == next && source.factory.method().matches(method, descriptor)) {
        int argument = source.rule.argument();
        Role role = opensThis ? Role.OPENS_THIS : Role.OPENS_RETURNED;
        Point point =
            Point.at(role, name, method, descriptor).keeping(argument(argument, descriptor));
        int number = sinks.factory(name, method, plan.kin.sources);
        woven = insert(next, point, number, access, method, descriptor);
      }
    }
    return woven;
  }

  private static Detail argument(int index, String descriptor) {
    return index == Rule.NO_ARGUMENT || index >= Type.getArgumentTypes(descriptor).length
        ? Detail.NONE
        : Detail.argument(index);
  }

  private MethodVisitor insert(
      MethodVisitor next, Point point, int number, int access, String method, String descriptor) {
    return new PointMethod(
        next, point, number, name, access, method.equals("<init>"), descriptor, framed);
  }
}

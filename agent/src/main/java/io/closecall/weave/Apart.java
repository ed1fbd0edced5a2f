package io.closecall.weave;

import io.closecall.ledger.Access;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * A module of one class, to which packages are opened, so that they stay closed to the program.
 *
 * <pre>
 * public final class Door implements Consumer, Supplier {
 *   public void accept(Object member) { ((AccessibleObject) member).setAccessible(true); }
 *   public Object get() { return MethodHandles.lookup(); }
 * }
 * </pre>
 */
final class Apart extends ClassLoader {
  private static final String NAME = "io/closecall/apart/Door";
  private static final String ACCESSIBLE = "java/lang/reflect/AccessibleObject";

  private static @Nullable Consumer<Object> door;

  /** Opens {@code packages} of {@code module}; calls of {@link Access} may then read in them. */
  static synchronized void open(
      Instrumentation instrumentation, Module module, Set<String> packages) {
    Set<Module> here = Set.of(door().getClass().getModule());
    Map<String, Set<Module>> opened = new HashMap<>();
    for (String each : packages) {
      opened.put(each, here);
    }
    instrumentation.redefineModule(module, Set.of(), Map.of(), opened, Set.of(), Map.of());
  }

  /** The module's own lookup. */
  static synchronized MethodHandles.Lookup lookup() {
    return (MethodHandles.Lookup) ((Supplier<?>) door()).get();
  }

  private static Consumer<Object> door() {
    Consumer<Object> known = door;
    if (known == null) {
      known = new Apart().make();
      door = known;
      Access.through(known);
    }
    return known;
  }

  private static byte[] bytes() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V1_8,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        NAME,
        null,
        "java/lang/Object",
        new String[] {"java/util/function/Consumer", "java/util/function/Supplier"});
    MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    made.visitCode();
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    made.visitEnd();
    MethodVisitor accept =
        writer.visitMethod(Opcodes.ACC_PUBLIC, "accept", "(Ljava/lang/Object;)V", null, null);
    accept.visitCode();
    accept.visitVarInsn(Opcodes.ALOAD, 1);
    accept.visitTypeInsn(Opcodes.CHECKCAST, ACCESSIBLE);
    accept.visitInsn(Opcodes.ICONST_1);
    accept.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ACCESSIBLE, "setAccessible", "(Z)V", false);
    accept.visitInsn(Opcodes.RETURN);
    accept.visitMaxs(0, 0);
    accept.visitEnd();
    MethodVisitor get =
        writer.visitMethod(Opcodes.ACC_PUBLIC, "get", "()Ljava/lang/Object;", null, null);
    get.visitCode();
    get.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/lang/invoke/MethodHandles",
        "lookup",
        "()Ljava/lang/invoke/MethodHandles$Lookup;",
        false);
    get.visitInsn(Opcodes.ARETURN);
    get.visitMaxs(0, 0);
    get.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** A loader of its own makes the module. */
  private Apart() {
    super("closecall", null);
  }

  @SuppressWarnings("unchecked")
  private Consumer<Object> make() {
    byte[] bytes = bytes();
    try {
      return (Consumer<Object>)
          defineClass(null, bytes, 0, bytes.length, Apart.class.getProtectionDomain())
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

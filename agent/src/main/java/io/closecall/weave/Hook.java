package io.closecall.weave;

import io.closecall.ledger.Sink;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.function.BiConsumer;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The one class of ours that every loader can see. It is defined in {@code java.lang} rather than
 * on the bootstrap class path, because appending to that path prints a line about class sharing and
 * costs the application its archive.
 *
 * <pre>
 * public final class $Closecall {
 *   public static BiConsumer[] sinks;
 *   public static void at(Object first, Object second, int point) {
 *     try { sinks[point].accept(first, second); } catch (Throwable ignored) {}
 *   }
 * }
 * </pre>
 */
final class Hook {
  /** Internal name of the class. */
  static final String NAME = Sink.HOOK.replace('.', '/');

  /** The method woven points call. */
  static final String METHOD = "at";

  /** Its descriptor. */
  static final String DESCRIPTOR = "(Ljava/lang/Object;Ljava/lang/Object;I)V";

  private static final String CONSUMER = "java/util/function/BiConsumer";
  private static final String CONSUMERS = "[L" + CONSUMER + ";";

  private final Field sinks;

  private Hook(Class<?> defined) throws ReflectiveOperationException {
    sinks = defined.getField("sinks");
  }

  /** Whether an agent of ours is in this JVM already. */
  static boolean isDefined() {
    try {
      Class.forName(Sink.HOOK, false, null);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** Defines the class, and opens {@code packages} of {@code java.base} to the agent. */
  static Hook define(Instrumentation instrumentation, Set<String> packages)
      throws ReflectiveOperationException {
    Apart.open(instrumentation, Object.class.getModule(), packages);
    return new Hook(
        MethodHandles.privateLookupIn(Object.class, Apart.lookup()).defineClass(bytes()));
  }

  /** Weaves nothing of the program's, to load what weaving takes. */
  static void rehearse() {
    ClassReader reader = new ClassReader(bytes());
    reader.accept(new ClassWriter(reader, ClassWriter.COMPUTE_MAXS), 0);
  }

  /** Makes {@code all} what the points call; the point's number is the index. */
  void connect(BiConsumer<?, ?>[] all) throws IllegalAccessException {
    sinks.set(null, all);
  }

  private static byte[] bytes() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V1_8,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        NAME,
        null,
        "java/lang/Object",
        null);
    writer
        .visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "sinks", CONSUMERS, null, null)
        .visitEnd();
    MethodVisitor at =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, DESCRIPTOR, null, null);
    Label start = new Label();
    Label end = new Label();
    Label failed = new Label();
    at.visitCode();
    at.visitTryCatchBlock(start, end, failed, "java/lang/Throwable");
    at.visitLabel(start);
    at.visitFieldInsn(Opcodes.GETSTATIC, NAME, "sinks", CONSUMERS);
    at.visitVarInsn(Opcodes.ILOAD, 2);
    at.visitInsn(Opcodes.AALOAD);
    at.visitVarInsn(Opcodes.ALOAD, 0);
    at.visitVarInsn(Opcodes.ALOAD, 1);
    at.visitMethodInsn(
        Opcodes.INVOKEINTERFACE,
        CONSUMER,
        "accept",
        "(Ljava/lang/Object;Ljava/lang/Object;)V",
        true);
    at.visitLabel(end);
    at.visitInsn(Opcodes.RETURN);
    at.visitLabel(failed);
    at.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
    at.visitInsn(Opcodes.POP);
    at.visitInsn(Opcodes.RETURN);
    at.visitMaxs(0, 0);
    at.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}

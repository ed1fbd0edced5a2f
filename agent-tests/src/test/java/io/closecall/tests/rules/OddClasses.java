package io.closecall.tests.rules;

import static net.bytebuddy.jar.asm.Opcodes.*;

import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Closeable classes as no compiler writes them, but optimizers, other agents and old compilers do.
 */
final class OddClasses {

  /** How many of them cannot be followed: the constructor loses the object, or has no room. */
  static final int LOST = 8;

  private static final String OBJECT = "java/lang/Object";
  private static final int MOST = 0xffff;

  private final Path folder;

  private OddClasses(Path folder) {
    this.folder = folder;
  }

  @FunctionalInterface
  private interface Body {
    void write(MethodVisitor code, String name);
  }

  /** Their folder, of package {@code odd}. */
  static Path written() throws IOException {
    OddClasses all = new OddClasses(Artifacts.newFolder("odd"));
    all.losing();
    all.returning();
    all.jumping();
    all.large();
    return all.folder;
  }

  private void losing() throws IOException {
    put("LosesToInt", V11, constructor(1, 1, ICONST_3, ISTORE), null);
    put("LosesToLong", V11, constructor(2, 2, LCONST_1, LSTORE), null);
    put("LosesToNull", V11, constructor(1, 1, ACONST_NULL, ASTORE), null);
    put("LosesWithoutFrames", V1_4, constructor(1, 1, ICONST_3, ISTORE), null);
    put("LosesInFrame", V11, (code, name) -> jump(code, new Object[0]), null);
    put(
        "LosesInOneOfTwo",
        V11,
        (code, name) -> {
          Label other = new Label();
          madeAbove(code);
          code.visitInsn(ICONST_1);
          code.visitJumpInsn(IFNE, other);
          code.visitInsn(RETURN);
          code.visitLabel(other);
          code.visitFrame(F_FULL, 0, new Object[0], 0, new Object[0]);
          end(code, 1, 1);
        },
        null);
  }

  private void returning() throws IOException {
    put(
        "ReturnsWithFullStack",
        V11,
        (code, name) -> {
          madeAbove(code);
          for (int i = 0; i < 9; i++) {
            code.visitInsn(LCONST_0);
          }
          end(code, 18, 1);
        },
        null);
    put(
        "ReturnsInTheMiddle",
        V11,
        (code, name) -> {
          Label first = new Label();
          Label second = new Label();
          madeAbove(code);
          code.visitJumpInsn(GOTO, first);
          code.visitLabel(second);
          code.visitFrame(F_FULL, 1, new Object[] {name}, 0, new Object[0]);
          code.visitInsn(RETURN);
          code.visitLabel(first);
          code.visitFrame(F_SAME, 0, null, 0, null);
          code.visitJumpInsn(GOTO, second);
          code.visitMaxs(1, 1);
        },
        null);
    put("KeepsInFrame", V11, (code, name) -> jump(code, new Object[] {name}), null);
    put(
        "HandlesUpToTheReturn",
        V11,
        (code, name) -> {
          Label start = new Label();
          Label handled = new Label();
          Label handler = new Label();
          Label exit = new Label();
          madeAbove(code);
          code.visitTryCatchBlock(start, handled, handler, null);
          code.visitLabel(start);
          code.visitInsn(NOP);
          code.visitLabel(handled);
          code.visitJumpInsn(GOTO, exit);
          code.visitLabel(handler);
          code.visitFrame(F_FULL, 1, new Object[] {name}, 1, new Object[] {"java/lang/Throwable"});
          code.visitInsn(POP);
          code.visitLabel(exit);
          code.visitFrame(F_SAME, 0, null, 0, null);
          end(code, 1, 1);
        },
        null);
  }

  private void jumping() throws IOException {
    put("LoopsToItsStart", V11, null, (code, name) -> loop(code, new Object[] {name}));
    put("LoopsToItsStartWithoutThis", V11, null, (code, name) -> loop(code, new Object[0]));
    for (int padding = 0; padding < 4; padding++) {
      int before = padding;
      Body switches =
          (code, name) -> {
            nothing(code, before);
            switches(code, name);
          };
      put(
          "SwitchesAfter" + before,
          V11,
          (code, name) -> {
            madeAbove(code);
            switches.write(code, name);
          },
          switches);
    }
    // a frame says in six bits how far it is from the one before, or in sixteen
    for (int distance = 50; distance < 66; distance++) {
      int far = distance;
      put("Frame" + far, V11, null, (code, name) -> frameAfter(code, far));
    }
    put("NewAcrossAFrame", V11, null, OddClasses::newAcrossAFrame);
    put(
        "Subroutine",
        V1_4,
        (code, name) -> {
          Label subroutine = new Label();
          Label exit = new Label();
          madeAbove(code);
          code.visitJumpInsn(JSR, subroutine);
          code.visitJumpInsn(GOTO, exit);
          code.visitLabel(subroutine);
          code.visitVarInsn(ASTORE, 300);
          code.visitVarInsn(RET, 300);
          code.visitLabel(exit);
          end(code, 1, 301);
        },
        null);
  }

  /** A method has at most 65,535 bytes; the call has eight. */
  private void large() throws IOException {
    for (int size : new int[] {MOST, MOST - 1, MOST - 8, MOST - 9, MOST - 35}) {
      put(
          (size > MOST - 8 ? "TooLarge" : "Large") + size,
          V11,
          (code, name) -> {
            madeAbove(code);
            nothing(code, size - 5);
            end(code, 1, 1);
          },
          (code, name) -> {
            nothing(code, size - 1);
            end(code, 0, 1);
          });
    }
  }

  private static Body constructor(int stack, int locals, int constant, int store) {
    return (code, name) -> {
      madeAbove(code);
      code.visitInsn(constant);
      code.visitVarInsn(store, 0);
      end(code, stack, locals);
    };
  }

  private static void jump(MethodVisitor code, Object[] locals) {
    Label target = new Label();
    madeAbove(code);
    now(code);
    code.visitJumpInsn(IFEQ, target);
    code.visitInsn(NOP);
    code.visitLabel(target);
    code.visitFrame(F_FULL, locals.length, locals, 0, new Object[0]);
    end(code, 2, 1);
  }

  private static void loop(MethodVisitor code, Object[] locals) {
    Label start = new Label();
    code.visitLabel(start);
    code.visitFrame(F_FULL, locals.length, locals, 0, new Object[0]);
    now(code);
    code.visitIntInsn(BIPUSH, 64);
    code.visitInsn(IAND);
    code.visitJumpInsn(IFNE, start);
    end(code, 2, 1);
  }

  private static void switches(MethodVisitor code, String name) {
    Label other = new Label();
    Label exit = new Label();
    code.visitInsn(ICONST_2);
    code.visitTableSwitchInsn(1, 3, exit, other, exit, other);
    code.visitLabel(other);
    code.visitFrame(F_FULL, 1, new Object[] {name}, 0, new Object[0]);
    code.visitInsn(ICONST_1);
    code.visitLookupSwitchInsn(exit, new int[] {-5, 7, 100_000}, new Label[] {exit, exit, exit});
    code.visitLabel(exit);
    code.visitFrame(F_SAME, 0, null, 0, null);
    end(code, 1, 1);
  }

  private static void frameAfter(MethodVisitor code, int distance) {
    Label target = new Label();
    code.visitInsn(ICONST_0);
    code.visitInsn(ICONST_1);
    code.visitJumpInsn(IFNE, target);
    nothing(code, distance);
    code.visitLabel(target);
    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {INTEGER});
    code.visitInsn(POP);
    end(code, 2, 1);
  }

  private static void newAcrossAFrame(MethodVisitor code, String name) {
    Label made = new Label();
    Label target = new Label();
    code.visitInsn(LCONST_0);
    code.visitVarInsn(LSTORE, 1);
    code.visitLabel(made);
    code.visitTypeInsn(NEW, OBJECT);
    code.visitInsn(DUP);
    now(code);
    code.visitJumpInsn(IFNE, target);
    code.visitInsn(NOP);
    code.visitLabel(target);
    code.visitFrame(F_FULL, 2, new Object[] {name, LONG}, 2, new Object[] {made, made});
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    code.visitInsn(POP);
    end(code, 4, 3);
  }

  private static void madeAbove(MethodVisitor code) {
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
  }

  private static void now(MethodVisitor code) {
    code.visitMethodInsn(INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
    code.visitInsn(L2I);
  }

  private static void nothing(MethodVisitor code, int times) {
    for (int i = 0; i < times; i++) {
      code.visitInsn(NOP);
    }
  }

  private static void end(MethodVisitor code, int stack, int locals) {
    code.visitInsn(RETURN);
    code.visitMaxs(stack, locals);
  }

  private void put(String name, int version, @Nullable Body constructor, @Nullable Body close)
      throws IOException {
    String internal = "odd/" + name;
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        version,
        ACC_PUBLIC | ACC_SUPER,
        internal,
        null,
        OBJECT,
        new String[] {"java/lang/AutoCloseable"});
    method(writer, "<init>", internal, constructor == null ? OddClasses::plain : constructor);
    method(writer, "close", internal, close == null ? (code, own) -> end(code, 0, 1) : close);
    writer.visitEnd();
    Path file = folder.resolve(internal + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, writer.toByteArray());
  }

  private static void plain(MethodVisitor code, String name) {
    madeAbove(code);
    end(code, 1, 1);
  }

  private static void method(ClassWriter writer, String method, String name, Body body) {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, "()V", null, null);
    code.visitCode();
    body.write(code, name);
    code.visitEnd();
  }
}

package io.closecall.weave;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Tells, when a constructor fails after the constructor that it calls has ended, that what that
 * opened is closed. Where the code is not laid out as compilers do it, nothing is inserted: the
 * handler's frame would have to say what only they know.
 */
final class ConstructorGuard extends MethodVisitor {
  private static final String THROWABLE = "java/lang/Throwable";

  private final String className;
  private final boolean ofOwnOnly;
  private final int number;
  private final boolean framed;
  private final Label start = new Label();
  private final Label end = new Label();
  private final Set<Label> jumpedTo = new HashSet<>();
  private int pending;
  private boolean called;
  private boolean guarding;
  private boolean doubtful;

  /**
   * With {@code ofOwnOnly}, only calls of a constructor of the same class are guarded; with {@code
   * framed}, the class file is of a version that has stack frames.
   */
  ConstructorGuard(
      MethodVisitor next, String className, boolean ofOwnOnly, int number, boolean framed) {
    super(Opcodes.ASM9, next);
    this.className = className;
    this.ofOwnOnly = ofOwnOnly;
    this.number = number;
    this.framed = framed;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      pending++;
    }
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (called || opcode != Opcodes.INVOKESPECIAL || !name.equals("<init>")) {
      return;
    }
    called = pending-- == 0;
    if (called && (!ofOwnOnly || owner.equals(className))) {
      guarding = true;
      visitLabel(start);
    }
  }

  @Override
  public void visitLabel(Label label) {
    doubtful |= guarding && jumpedTo.contains(label);
    super.visitLabel(label);
  }

  private void jumps(Label target) {
    if (!called) {
      jumpedTo.add(target);
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    jumps(label);
    super.visitJumpInsn(opcode, label);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label standard, Label... labels) {
    jumps(standard);
    for (Label each : labels) {
      jumps(each);
    }
    super.visitTableSwitchInsn(min, max, standard, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label standard, int[] keys, Label[] labels) {
    jumps(standard);
    for (Label each : labels) {
      jumps(each);
    }
    super.visitLookupSwitchInsn(standard, keys, labels);
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    // "this" is not there any more
    doubtful |= slot == 0 && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE;
    super.visitVarInsn(opcode, slot);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (guarding && !doubtful) {
      super.visitLabel(end);
      super.visitTryCatchBlock(start, end, end, THROWABLE);
      if (framed) {
        super.visitFrame(Opcodes.F_FULL, 1, new Object[] {className}, 1, new Object[] {THROWABLE});
      }
      super.visitVarInsn(Opcodes.ALOAD, 0);
      super.visitInsn(Opcodes.ACONST_NULL);
      super.visitLdcInsn(number);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, Hook.NAME, Hook.METHOD, Hook.DESCRIPTOR, false);
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(maxStack, maxLocals);
  }
}

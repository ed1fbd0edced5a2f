package io.closecall.weave;

import io.closecall.kinds.Detail;
import io.closecall.kinds.Point;
import io.closecall.kinds.Role;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Inserts the call of one point into one method. */
final class PointMethod extends MethodVisitor {
  private static final String THROWABLE = "java/lang/Throwable";

  private final Point point;
  private final int number;
  private final String className;
  private final Type[] arguments;
  private final boolean isStatic;
  private final boolean constructor;
  private final boolean framed;
  private boolean initialized;
  private int pending;
  private final Label start = new Label();
  private final Label end = new Label();

  /** With {@code framed}, the class file is of a version that has stack frames. */
  PointMethod(
      MethodVisitor next,
      Point point,
      int number,
      String className,
      int access,
      boolean constructor,
      String descriptor,
      boolean framed) {
    super(Opcodes.ASM9, next);
    this.point = point;
    this.number = number;
    this.className = className;
    this.arguments = Type.getArgumentTypes(descriptor);
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.constructor = constructor;
    this.framed = framed;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    switch (point.role()) {
      case CLOSES_THIS -> {
        visitVarInsn(Opcodes.ALOAD, 0);
        pushNull();
        call();
      }
      case STARTS -> {
        visitVarInsn(Opcodes.ALOAD, 0);
        pushDetail();
        call();
      }
      case CLOSES_ARGUMENT -> {
        visitVarInsn(Opcodes.ALOAD, slot(point.argument()));
        pushNull();
        call();
      }
      case ENDS_JVM, TAKES_REFERENCE -> {
        pushNull();
        pushNull();
        call();
      }
      case SHELTERS, ABANDONS, TIDIES -> {
        if (point.type().isEmpty()) {
          pushNull();
        } else {
          pushThis();
        }
        pushNull();
        call();
        visitLabel(start);
      }
      case MAKES -> {
        pushThis();
        pushOwnArgument();
        call();
        visitLabel(start);
      }
      case RENEWS, COMPLETES -> {
        pushThis();
        pushOwnArgument();
        call();
      }
      case CLOSES_ON_THROW, OPENS_ON_THROW -> {
        if (!constructor) {
          visitLabel(start);
        }
      }
      case RELEASES -> {
        pushArguments();
        pushNull();
        call();
        visitLabel(start);
      }
      default -> {}
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      beforeReturn();
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      pending++;
    }
    super.visitTypeInsn(opcode, type);
  }

  /** A constructor can be guarded only from where it has called another one. */
  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (constructor && !initialized && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>")) {
      initialized = pending-- == 0;
      if (initialized && point.role() == Role.CLOSES_ON_THROW) {
        visitLabel(start);
      }
    }
  }

  private void beforeReturn() {
    switch (point.role()) {
      case OPENS_THIS, DESCRIBES -> {
        visitVarInsn(Opcodes.ALOAD, 0);
        pushDetail();
        call();
      }
      case OPENS_RETURNED -> {
        super.visitInsn(Opcodes.DUP);
        pushDetail();
        call();
      }
      case OPENS_ARGUMENT, JOINS -> {
        visitVarInsn(Opcodes.ALOAD, slot(point.argument()));
        pushDetail();
        call();
      }
      case ENDS_ARGUMENT -> {
        visitVarInsn(Opcodes.ALOAD, slot(point.argument()));
        pushNull();
        call();
      }
      case TAKES_REFERENCE, CLOSES_RETURNED -> {
        super.visitInsn(Opcodes.DUP);
        pushNull();
        call();
      }
      case ADOPTS -> {
        super.visitInsn(Opcodes.DUP);
        Point.Member member = point.member();
        if (member != null) {
          String type = member.type().replace('.', '/');
          visitMethodInsn(Opcodes.INVOKEINTERFACE, type, member.name(), member.descriptor(), true);
        }
        pushNull();
        call();
      }
      case COPIES -> {
        visitVarInsn(Opcodes.ALOAD, 0);
        pushNull();
        call();
      }
      case MAKES -> {
        super.visitInsn(Opcodes.DUP);
        pushTrue();
        call();
      }
      case ENDS_JVM, SHELTERS, ABANDONS, TIDIES -> {
        pushNull();
        pushTrue();
        call();
      }
      case ACQUIRES, RELEASES, RELEASES_ALL, ENTERS_CONTEXT, SWITCHES_CONTEXT, LEAVES_CONTEXT -> {
        super.visitInsn(Opcodes.DUP);
        box(Type.INT_TYPE);
        pushArguments();
        super.visitInsn(Opcodes.SWAP);
        call();
      }
      case CLOSES_THIS,
          CLOSES_ARGUMENT,
          STARTS,
          RENEWS,
          COMPLETES,
          CLOSES_ON_THROW,
          OPENS_ON_THROW -> {}
    }
  }

  /** What ends by a throw ends too: a handler tells so and throws on. */
  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    switch (point.role()) {
      case RELEASES, SHELTERS, ABANDONS, MAKES, TIDIES, CLOSES_ON_THROW, OPENS_ON_THROW ->
          handler();
      default -> {}
    }
    super.visitMaxs(maxStack, maxLocals);
  }

  private void handler() {
    visitLabel(end);
    // a scope ends whatever is thrown
    String thrown = point.role() == Role.ABANDONS ? THROWABLE : point.thrown().replace('.', '/');
    visitTryCatchBlock(start, end, end, thrown);
    if (framed) {
      Object[] locals = locals();
      visitFrame(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {thrown});
    }
    switch (point.role()) {
      case CLOSES_ON_THROW -> {
        if (point.detail() == Detail.NONE) {
          visitVarInsn(Opcodes.ALOAD, 0);
        } else {
          pushDetail(point.detail());
        }
        pushExemption();
      }
      case OPENS_ON_THROW -> {
        visitVarInsn(Opcodes.ALOAD, 0);
        pushDetail();
      }
      default -> {
        super.visitInsn(Opcodes.DUP);
        if (point.role() == Role.RELEASES) {
          pushArguments();
        } else {
          pushNull();
        }
        super.visitInsn(Opcodes.SWAP);
      }
    }
    call();
    super.visitInsn(Opcodes.ATHROW);
  }

  /** What {@code this} says of itself against the point, null if it is not asked. */
  private void pushExemption() {
    if (point.unless().isEmpty()) {
      pushNull();
      return;
    }
    visitVarInsn(Opcodes.ALOAD, 0);
    super.visitMethodInsn(Opcodes.INVOKESPECIAL, className, point.unless(), "()Z", false);
    box(Type.BOOLEAN_TYPE);
  }

  /** The frame at the start of the method; of a constructor, once it has called another one. */
  private Object[] locals() {
    List<Object> locals = new ArrayList<>();
    if (point.role() == Role.MAKES || !point.type().isEmpty()) {
      // needs none, and who compiled the class may have put other things into their slots
      return locals.toArray();
    }
    if (!isStatic) {
      locals.add(className);
    }
    for (Type argument : arguments) {
      locals.add(
          switch (argument.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.OBJECT, Type.ARRAY -> argument.getInternalName();
            default -> Opcodes.INTEGER;
          });
    }
    return locals.toArray();
  }

  /** The detail; where something else decides, both, in an array. */
  private void pushDetail() {
    if (!point.isGuarded()) {
      pushDetail(point.detail());
      return;
    }
    pushInt(2);
    visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
    super.visitInsn(Opcodes.DUP);
    pushInt(0);
    pushDetail(point.detail());
    super.visitInsn(Opcodes.AASTORE);
    super.visitInsn(Opcodes.DUP);
    pushInt(1);
    if (point.isUnlessLast()) {
      pushDetail(Detail.argument(arguments.length - 1));
    } else {
      pushExemption();
    }
    super.visitInsn(Opcodes.AASTORE);
  }

  private void pushDetail(Detail detail) {
    switch (detail.source()) {
      case FIELD -> {
        visitVarInsn(Opcodes.ALOAD, 0);
        visitFieldInsn(Opcodes.GETFIELD, className, detail.name(), detail.descriptor());
        box(Type.getType(detail.descriptor()));
      }
      case ARGUMENT -> {
        Type type = arguments[detail.argument()];
        visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot(detail.argument()));
        box(type);
      }
      case ARGUMENTS -> pushArguments();
      case NOTHING -> pushNull();
    }
  }

  private void pushThis() {
    if (isStatic) {
      pushNull();
    } else {
      visitVarInsn(Opcodes.ALOAD, 0);
    }
  }

  /** At entry: the argument that is the detail, all of them, or null where this method has none. */
  private void pushOwnArgument() {
    Detail detail = point.detail();
    if (detail.source() == Detail.Source.ARGUMENTS) {
      pushArguments();
    } else if (detail.source() == Detail.Source.ARGUMENT && detail.argument() < arguments.length) {
      pushDetail(detail);
    } else {
      pushNull();
    }
  }

  private void pushTrue() {
    visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;");
  }

  private void pushArguments() {
    pushInt(arguments.length);
    visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < arguments.length; i++) {
      super.visitInsn(Opcodes.DUP);
      pushInt(i);
      visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), slot(i));
      box(arguments[i]);
      super.visitInsn(Opcodes.AASTORE);
    }
  }

  private void box(Type type) {
    String wrapper =
        switch (type.getSort()) {
          case Type.BOOLEAN -> "java/lang/Boolean";
          case Type.BYTE -> "java/lang/Byte";
          case Type.CHAR -> "java/lang/Character";
          case Type.SHORT -> "java/lang/Short";
          case Type.INT -> "java/lang/Integer";
          case Type.LONG -> "java/lang/Long";
          case Type.FLOAT -> "java/lang/Float";
          case Type.DOUBLE -> "java/lang/Double";
          default -> "";
        };
    if (!wrapper.isEmpty()) {
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          wrapper,
          "valueOf",
          "(" + type.getDescriptor() + ")L" + wrapper + ";",
          false);
    }
  }

  private int slot(int argument) {
    if (argument == Point.THIS) {
      return 0;
    }
    int slot = isStatic ? 0 : 1;
    for (int i = 0; i < argument; i++) {
      slot += arguments[i].getSize();
    }
    return slot;
  }

  private void pushNull() {
    super.visitInsn(Opcodes.ACONST_NULL);
  }

  private void pushInt(int value) {
    if (value <= Byte.MAX_VALUE) {
      visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value <= Short.MAX_VALUE) {
      visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      visitLdcInsn(value);
    }
  }

  private void call() {
    pushInt(number);
    visitMethodInsn(Opcodes.INVOKESTATIC, Hook.NAME, Hook.METHOD, Hook.DESCRIPTOR, false);
  }
}

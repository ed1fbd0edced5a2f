package io.closecall.weave;

import io.closecall.weave.Splice.OtherShape;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;

/** The instructions of a method, read one by one. */
final class Instructions {
  private static final int WIDE = 196;
  private static final int GOTO_W = 200;
  private static final int ISTORE_0 = 59;
  private static final int ASTORE_0 = 75;

  private final ClassBytes bytes;
  private final int start;
  private final int end;

  Instructions(ClassBytes bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /**
   * Whether the code returns in one place, which is its end, and calls no constructor of its own
   * class, as one that leaves the work to another does.
   */
  boolean endOnce() {
    int at = start;
    int last = -1;
    while (at < end) {
      int code = bytes.at1(at);
      if ((code == Opcodes.RETURN && at != end - 1)
          || (code == Opcodes.INVOKESPECIAL && isOwnConstructor(bytes.at2(at + 1)))) {
        return false;
      }
      last = code;
      at += length(code, at);
    }
    return at == end && last == Opcodes.RETURN;
  }

  /** Whether nothing is put into the local variable in which a method begins with {@code this}. */
  boolean keepThis() {
    int at = start;
    while (at < end) {
      int code = bytes.at1(at);
      boolean wide = code == WIDE;
      int plain = wide ? bytes.at1(at + 1) : code;
      int slot = wide ? bytes.at2(at + 2) : bytes.at1(at + 1);
      boolean first = code >= ISTORE_0 && code <= ASTORE_0 && (code - ISTORE_0) % 4 == 0;
      if (first || (plain >= Opcodes.ISTORE && plain <= Opcodes.ASTORE && slot == 0)) {
        return false;
      }
      at += length(code, at);
    }
    return at == end;
  }

  private boolean isOwnConstructor(int method) {
    ClassReader reader = bytes.reader();
    int reference = reader.getItem(method);
    int owner = reader.getItem(bytes.at2(reference));
    int name = reader.getItem(bytes.at2(reference + 2));
    return bytes.isTextAt(name, "<init>") && bytes.textAt(owner).equals(reader.getClassName());
  }

  private int length(int code, int at) {
    if (code == Opcodes.TABLESWITCH || code == Opcodes.LOOKUPSWITCH) {
      int table = at + 4 - (at - start) % 4;
      return (code == Opcodes.LOOKUPSWITCH
              ? table + 8 + 8 * bytes.at4(table + 4)
              : table + 12 + 4 * (bytes.at4(table + 8) - bytes.at4(table + 4) + 1))
          - at;
    }
    if (code == WIDE) {
      return bytes.at1(at + 1) == Opcodes.IINC ? 6 : 4;
    }
    if (code == Opcodes.INVOKEINTERFACE || code == Opcodes.INVOKEDYNAMIC || code >= GOTO_W) {
      OtherShape.unless(code <= GOTO_W + 1);
      return 5;
    }
    if (code == Opcodes.MULTIANEWARRAY) {
      return 4;
    }
    if (code == Opcodes.BIPUSH
        || code == Opcodes.LDC
        || (code >= Opcodes.ILOAD && code <= Opcodes.ALOAD)
        || (code >= Opcodes.ISTORE && code <= Opcodes.ASTORE)
        || code == Opcodes.RET
        || code == Opcodes.NEWARRAY) {
      return 2;
    }
    return isThreeLong(code) ? 3 : 1;
  }

  private static boolean isThreeLong(int code) {
    return code == Opcodes.SIPUSH
        || code == 19
        || code == 20
        || code == Opcodes.IINC
        || (code >= Opcodes.IFEQ && code <= Opcodes.JSR)
        || (code >= Opcodes.GETSTATIC && code <= Opcodes.INVOKESTATIC)
        || code == Opcodes.NEW
        || code == Opcodes.ANEWARRAY
        || code == Opcodes.CHECKCAST
        || code == Opcodes.INSTANCEOF
        || code == Opcodes.IFNULL
        || code == Opcodes.IFNONNULL;
  }
}

package io.closecall.weave;

import net.bytebuddy.jar.asm.Type;

/**
 * Whether constructors have {@code this} at hand wherever they may return. What comes from a
 * compiler has; what an optimizer has been at may have put something else there, or say in its
 * frames that nothing is.
 */
final class ThisSlot {
  private static final int CHOP_FRAME = 248;
  private static final int SAME_FRAME = 251;
  private static final int ONE_ITEM_FRAME = 247;
  private static final int FULL_FRAME = 255;
  private static final int UNINITIALIZED_THIS = 6;
  private static final int OBJECT = 7;

  private final ClassBytes bytes;
  private final int method;
  private int locals;

  private ThisSlot(ClassBytes bytes, int method) {
    this.bytes = bytes;
    this.method = method;
  }

  /** Of the constructor at {@code method}. */
  static boolean isKept(ClassBytes bytes, int method) {
    int attribute = method + 8;
    for (int i = bytes.at2(method + 6); i > 0; i--) {
      if (bytes.isTextAt(attribute, "Code")) {
        int start = attribute + 14;
        int end = start + bytes.at4(attribute + 10);
        return new Instructions(bytes, start, end).keepThis()
            && new ThisSlot(bytes, method).isKeptInTables(end + 2 + 8 * bytes.at2(end));
      }
      attribute += 6 + bytes.at4(attribute + 2);
    }
    return true;
  }

  private boolean isKeptInTables(int tables) {
    int table = tables + 2;
    for (int i = bytes.at2(tables); i > 0; i--) {
      if (bytes.isTextAt(table, "StackMapTable") && !isKeptInFrames(table)) {
        return false;
      }
      table += 6 + bytes.at4(table + 2);
    }
    return true;
  }

  private boolean isKeptInFrames(int table) {
    locals = 1 + Type.getArgumentTypes(bytes.textAt(method + 4)).length;
    int at = table + 8;
    for (int i = bytes.at2(table + 6); i > 0; i--) {
      int type = bytes.at1(at++);
      if (type < 128) {
        at = after(at, type < 64 ? 0 : 1);
      } else if (type == FULL_FRAME) {
        locals = bytes.at2(at + 2);
        if (locals == 0 || !isThis(at + 4)) {
          return false;
        }
        int stack = after(at + 4, locals);
        at = after(stack + 2, bytes.at2(stack));
      } else if (type == ONE_ITEM_FRAME) {
        at = after(at + 2, 1);
      } else {
        locals += type - SAME_FRAME;
        if (type >= CHOP_FRAME && locals < 1) {
          return false;
        }
        at = after(at + 2, Math.max(0, type - SAME_FRAME));
      }
    }
    return true;
  }

  private boolean isThis(int type) {
    int tag = bytes.at1(type);
    return tag == UNINITIALIZED_THIS
        || (tag == OBJECT
            && bytes
                .textAt(bytes.reader().getItem(bytes.at2(type + 1)))
                .equals(bytes.reader().getClassName()));
  }

  private int after(int types, int count) {
    int at = types;
    for (int i = 0; i < count; i++) {
      int tag = bytes.at1(at);
      at += tag == OBJECT || tag == OBJECT + 1 ? 3 : 1;
    }
    return at;
  }
}

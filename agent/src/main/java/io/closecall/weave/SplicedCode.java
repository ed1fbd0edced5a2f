package io.closecall.weave;

import io.closecall.weave.Splice.OtherShape;

/**
 * The code of one method with one call more. That is eight bytes long, so that what a switch is
 * padded to stays.
 */
final class SplicedCode {
  private static final int CALL = 8;
  private static final int OPERANDS = 3;
  private static final int ACONST_NULL = 1;
  private static final int SIPUSH = 17;
  private static final int ALOAD_0 = 42;
  private static final int INVOKESTATIC = 184;
  private static final int MOST = 0xffff;
  private static final int SAME_FRAME = 251;
  private static final int ONE_ITEM_FRAME = 247;
  private static final int FULL_FRAME = 255;

  private final ClassBytes bytes;
  private final int attribute;
  private final int number;
  private final int called;
  private final int length;
  private final int start;
  private final int end;

  /** For the code at {@code attribute}; {@code called} is the constant of the hook's method. */
  SplicedCode(ClassBytes bytes, int attribute, int number, int called) {
    this.bytes = bytes;
    this.attribute = attribute;
    this.number = number;
    this.called = called;
    length = bytes.at4(attribute + 10);
    start = attribute + 14;
    end = start + length;
    OtherShape.unless(length + CALL <= MOST);
  }

  /** The call is made before all else. */
  void atStart() {
    int written = head();
    call();
    bytes.copy(start, end);
    tables(CALL);
    bytes.put4(written + 2, bytes.size() - written - 6);
  }

  /** The call is made before the return, of which there is one, with which the code ends. */
  void atEnd() {
    OtherShape.unless(new Instructions(bytes, start, end).endOnce());
    int written = head();
    bytes.copy(start, end - 1);
    call();
    bytes.copy(end - 1, end);
    tables(0);
    bytes.put4(written + 2, bytes.size() - written - 6);
  }

  private int head() {
    int written = bytes.size();
    bytes.copy(attribute, start);
    bytes.put2(written + 6, Math.min(MOST, bytes.at2(attribute + 6) + OPERANDS));
    bytes.put4(written + 10, length + CALL);
    return written;
  }

  private void call() {
    bytes.add1(ALOAD_0);
    bytes.add1(ACONST_NULL);
    bytes.add1(SIPUSH);
    bytes.add2(number);
    bytes.add1(INVOKESTATIC);
    bytes.add2(called);
  }

  /** What says where in the code something is, which is {@code shift} further down. */
  private void tables(int shift) {
    int handlers = bytes.at2(end);
    int attributes = end + 2 + 8 * handlers;
    int copied = bytes.size();
    bytes.copy(end, attributes + 2);
    for (int i = 0; i < handlers; i++) {
      for (int j = 2; j < 8; j += 2) {
        bytes.put2(copied + 8 * i + j, bytes.at2(end + 8 * i + j) + shift);
      }
    }
    int at = attributes + 2;
    for (int i = bytes.at2(attributes); i > 0; i--) {
      int next = at + 6 + bytes.at4(at + 2);
      if (bytes.isTextAt(at, "LineNumberTable")) {
        lines(at, next, shift);
      } else if (bytes.isTextAt(at, "LocalVariableTable")
          || bytes.isTextAt(at, "LocalVariableTypeTable")) {
        variables(at, next, shift);
      } else {
        OtherShape.unless(bytes.isTextAt(at, "StackMapTable"));
        if (shift == 0) {
          bytes.copy(at, next);
        } else {
          frames(at, next);
        }
      }
      at = next;
    }
  }

  private void lines(int at, int next, int shift) {
    int copied = bytes.size();
    bytes.copy(at, next);
    for (int i = 8; i < next - at; i += 4) {
      bytes.put2(copied + i, bytes.at2(at + i) + shift);
    }
  }

  /** Those that last to the end last to the new one. */
  private void variables(int at, int next, int shift) {
    int copied = bytes.size();
    bytes.copy(at, next);
    for (int i = 8; i < next - at; i += 10) {
      int from = bytes.at2(at + i);
      int lasts = bytes.at2(at + i + 2);
      boolean longer = shift == 0 && from + lasts == length;
      bytes.put2(copied + i, from + shift);
      bytes.put2(copied + i + 2, longer ? lasts + CALL : lasts);
    }
  }

  /**
   * The first frame is further down, and the others are as far from it as they were; so is the
   * {@code new} of each object that is not initialized yet.
   */
  private void frames(int table, int next) {
    int written = bytes.size();
    bytes.copy(table, table + 8);
    int at = table + 8;
    int shift = CALL;
    for (int i = bytes.at2(table + 6); i > 0; i--) {
      int type = bytes.at1(at++);
      if (type < 128) {
        shortFrame(type, shift);
        at = types(at, type < 64 ? 0 : 1);
      } else {
        bytes.add1(type);
        bytes.add2(bytes.at2(at) + shift);
        at += 2;
        if (type == FULL_FRAME) {
          at = countedTypes(countedTypes(at));
        } else if (type == ONE_ITEM_FRAME) {
          at = types(at, 1);
        } else {
          at = types(at, Math.max(0, type - SAME_FRAME));
        }
      }
      shift = 0;
    }
    OtherShape.unless(at == next);
    bytes.put4(written + 2, bytes.size() - written - 6);
  }

  /** A frame whose type says how far it is from the one before. */
  private void shortFrame(int type, int shift) {
    int delta = (type & 63) + shift;
    if (delta < 64) {
      bytes.add1(type + shift);
    } else {
      bytes.add1(type < 64 ? SAME_FRAME : ONE_ITEM_FRAME);
      bytes.add2(delta);
    }
  }

  private int countedTypes(int at) {
    bytes.add2(bytes.at2(at));
    return types(at + 2, bytes.at2(at));
  }

  private int types(int at, int count) {
    int after = at;
    for (int i = 0; i < count; i++) {
      int tag = bytes.at1(after);
      bytes.add1(tag);
      if (tag == 7) {
        bytes.add2(bytes.at2(after + 1));
        after += 3;
      } else if (tag == 8) {
        bytes.add2(bytes.at2(after + 1) + CALL);
        after += 3;
      } else {
        after++;
      }
    }
    return after;
  }
}

package io.closecall.weave;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/** A class file that is copied, with what is to be inserted or changed on the way. */
final class ClassBytes {
  /** A larger class gives its buffer back to the heap. */
  private static final int LARGEST_KEPT = 1 << 16;

  /** What the class before was written to: fresh memory is what costs most here. */
  private static final AtomicReference<byte @Nullable []> SPARE = new AtomicReference<>();

  private final byte[] in;
  private final ClassReader reader;
  private final char[] text;
  private byte[] out;
  private int size;

  ClassBytes(byte[] in, ClassReader reader, int more) {
    this.in = in;
    this.reader = reader;
    this.text = new char[reader.getMaxStringLength()];
    byte[] spare = more == 0 ? null : SPARE.getAndSet(null);
    int needed = in.length + more;
    this.out = spare != null && spare.length >= needed ? spare : new byte[needed];
  }

  ClassReader reader() {
    return reader;
  }

  /** What is written; nothing more can be. */
  byte[] result() {
    byte[] result = Arrays.copyOf(out, size);
    if (out.length <= LARGEST_KEPT) {
      SPARE.set(out);
    }
    out = result;
    return result;
  }

  int length() {
    return in.length;
  }

  /** How much is written. */
  int size() {
    return size;
  }

  int at1(int at) {
    return in[at] & 0xff;
  }

  int at2(int at) {
    return (in[at] & 0xff) << 8 | in[at + 1] & 0xff;
  }

  int at4(int at) {
    return at2(at) << 16 | at2(at + 2);
  }

  /** The text to whose constant the index at {@code at} refers. */
  String textAt(int at) {
    return reader.readUTF8(at, text);
  }

  /** Whether the index at {@code at} refers to this text, which is ASCII. */
  boolean isTextAt(int at, String expected) {
    int constant = reader.getItem(at2(at));
    int length = expected.length();
    if (at2(constant) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (in[constant + 2 + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is written in a class file as it is. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  void copy(int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(in, from, out, size, length);
    size += length;
  }

  private void reserve(int length) {
    if (size + length > out.length) {
      out = Arrays.copyOf(out, 2 * out.length + length);
    }
  }

  void add1(int value) {
    reserve(1);
    out[size++] = (byte) value;
  }

  void add2(int value) {
    reserve(2);
    put2(size, value);
    size += 2;
  }

  void add(byte[] all) {
    reserve(all.length);
    System.arraycopy(all, 0, out, size, all.length);
    size += all.length;
  }

  /** Constants of these texts, which are ASCII. */
  static byte[] texts(String... values) {
    int length = 0;
    for (String value : values) {
      length += 3 + value.length();
    }
    byte[] all = new byte[length];
    int at = 0;
    for (String value : values) {
      all[at] = 1;
      all[at + 2] = (byte) value.length();
      at += 3;
      for (int i = 0; i < value.length(); i++) {
        all[at++] = (byte) value.charAt(i);
      }
    }
    return all;
  }

  /** Replaces two bytes of what is written. */
  void put2(int at, int value) {
    out[at] = (byte) (value >> 8);
    out[at + 1] = (byte) value;
  }

  /** Replaces four bytes of what is written. */
  void put4(int at, int value) {
    put2(at, value >> 16);
    put2(at + 2, value);
  }
}

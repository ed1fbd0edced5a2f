package io.closecall.weave;

import net.bytebuddy.jar.asm.ClassReader;

/**
 * A set of names of classes that keeps 64 bits of each, so that one can be looked up where a class
 * file has it, without making a text of it. Of ten million names, two are taken for each other with
 * a probability of one in 300,000. Any thread may use it.
 */
final class Names {
  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  /** Twice what a program with two thousand classes takes. */
  private static final int FEW = 4096;

  private volatile long[] table = new long[FEW];
  private int size;

  /** What is kept of the text to whose constant the index at {@code at} refers. */
  static long key(ClassReader reader, int at) {
    int constant = reader.getItem(reader.readUnsignedShort(at));
    int from = constant + 2;
    int to = from + reader.readUnsignedShort(constant);
    byte[] bytes = Headers.bytes(reader);
    long key = FIRST;
    for (int i = from; i < to; i++) {
      key = (key ^ bytes[i]) * FACTOR;
    }
    return finished(key);
  }

  /** What is kept of {@code name}, the same as where a class file has it. */
  static long key(String name) {
    long key = FIRST;
    for (int i = 0; i < name.length(); i++) {
      int c = name.charAt(i);
      if (c > 0 && c < 0x80) {
        key = (key ^ c) * FACTOR;
      } else if (c < 0x800) {
        key = (key ^ (byte) (0xc0 | c >> 6)) * FACTOR;
        key = (key ^ (byte) (0x80 | c & 0x3f)) * FACTOR;
      } else {
        key = (key ^ (byte) (0xe0 | c >> 12)) * FACTOR;
        key = (key ^ (byte) (0x80 | c >> 6 & 0x3f)) * FACTOR;
        key = (key ^ (byte) (0x80 | c & 0x3f)) * FACTOR;
      }
    }
    return finished(key);
  }

  private static long finished(long key) {
    long mixed = key ^ key >>> 32;
    // 0 is what is free
    return mixed == 0 ? 1 : mixed;
  }

  /** Whether it is known to be there; one that another thread adds may not be seen yet. */
  boolean has(long key) {
    long[] all = table;
    int mask = all.length - 1;
    int at = (int) key & mask;
    while (all[at] != 0) {
      if (all[at] == key) {
        return true;
      }
      at = at + 1 & mask;
    }
    return false;
  }

  synchronized boolean contains(String name) {
    return has(key(name));
  }

  synchronized void add(long key) {
    long[] all = table;
    if (2 * size >= all.length) {
      long[] more = new long[2 * all.length];
      for (long each : all) {
        if (each != 0) {
          put(more, each);
        }
      }
      table = more;
      all = more;
    }
    if (put(all, key)) {
      size++;
    }
  }

  private static boolean put(long[] all, long key) {
    int mask = all.length - 1;
    int at = (int) key & mask;
    while (all[at] != 0) {
      if (all[at] == key) {
        return false;
      }
      at = at + 1 & mask;
    }
    all[at] = key;
    return true;
  }
}

package io.closecall.weave;

import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of constants of a class once, though two transformers ask for it: where the first
 * changed nothing, the second is given the very same array.
 */
final class Headers {
  private static volatile @Nullable Last last;

  /** The class read last; another thread's may take its place at any time. */
  private static final class Last {
    private final byte[] bytes;
    private final ClassReader reader;

    Last(byte[] bytes, ClassReader reader) {
      this.bytes = bytes;
      this.reader = reader;
    }
  }

  /** A reader of {@code bytes}, which nobody changes. */
  static ClassReader of(byte[] bytes) {
    Last known = last;
    if (known != null && known.bytes == bytes) {
      return known.reader;
    }
    ClassReader reader = new ClassReader(bytes);
    last = new Last(bytes, reader);
    return reader;
  }

  /** The class file. */
  @SuppressWarnings("deprecation") // the field is the documented way to the bytes themselves
  static byte[] bytes(ClassReader reader) {
    return reader.b;
  }

  private Headers() {}
}

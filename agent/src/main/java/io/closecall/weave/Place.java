package io.closecall.weave;

import io.closecall.ledger.Ledger;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * The jar file or folder that classes come from. It is read past the loader, none of whose code
 * runs; a jar that the loader has open takes no further descriptor.
 */
final class Place {
  private static final int LONGEST = 1 << 20;

  private final File file;

  private Place(File file) {
    this.file = file;
  }

  /** The place of {@code domain}'s classes, null if that is no file, such as a jar in a jar. */
  static @Nullable Place of(ProtectionDomain domain) {
    CodeSource source = domain.getCodeSource();
    URL url = source == null ? null : source.getLocation();
    if (url == null || !"file".equals(url.getProtocol())) {
      return null;
    }
    String path = url.getPath();
    if (path.indexOf('%') < 0) {
      return new Place(new File(path));
    }
    try {
      return new Place(new File(URI.create("file:" + path)));
    } catch (IllegalArgumentException notEscaped) {
      return new Place(new File(path));
    }
  }

  /**
   * What is in {@code entry}; null if there is none, or it cannot be read. {@code ledger} is told
   * that what is opened meanwhile is the agent's.
   */
  byte @Nullable [] read(String entry, Ledger ledger) {
    ledger.beginOwnWork();
    try {
      return read(entry);
    } catch (IOException | RuntimeException | LinkageError unreadable) {
      // no such file, or no descriptor to be had
      return null;
    } finally {
      ledger.endOwnWork();
    }
  }

  private byte @Nullable [] read(String entry) throws IOException {
    if (file.isDirectory()) {
      File inside = new File(file, entry);
      if (!inside.isFile()) {
        return null;
      }
      try (InputStream in = new FileInputStream(inside)) {
        return bytes(in);
      }
    }
    return OpenJar.read(file, entry);
  }

  static byte @Nullable [] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    return bytes.length > LONGEST ? null : bytes;
  }

  /** Of a stream that is {@code size} bytes long; null if it is not, or is too long. */
  static byte @Nullable [] bytes(InputStream in, long size) throws IOException {
    if (size > LONGEST) {
      return null;
    }
    byte[] bytes = new byte[(int) size];
    return in.readNBytes(bytes, 0, bytes.length) == bytes.length ? bytes : null;
  }

  @Override
  public String toString() {
    return file.getPath();
  }
}

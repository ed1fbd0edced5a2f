package io.closecall.weave;

import io.closecall.ledger.OwnThread;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The jar that was read last. It stays open for a moment, because classes are loaded by the
 * hundred, and opening it and making an inflater take most of what reading one costs; while the
 * loader has the jar open too, it takes no descriptor.
 */
final class OpenJar {
  private static final long MOMENT_MILLIS = 100;

  private static @Nullable OpenJar last;

  private final File file;
  private final ZipFile jar;
  private boolean used;

  private OpenJar(File file) throws IOException {
    this.file = file;
    this.jar = new ZipFile(file);
  }

  /** What is in the entry of the jar, null if there is none. */
  static synchronized byte @Nullable [] read(File file, String entry) throws IOException {
    OpenJar open = last;
    if (open == null || !open.file.equals(file)) {
      if (open != null) {
        last = null;
        open.jar.close();
      }
      open = new OpenJar(file);
      last = open;
      new Closing(open).start();
    }
    open.used = true;
    ZipEntry found = open.jar.getEntry(entry);
    if (found == null) {
      return null;
    }
    long size = found.getSize();
    try (InputStream in = open.jar.getInputStream(found)) {
      return size < 0 ? Place.bytes(in) : Place.bytes(in, size);
    }
  }

  /** Closes it if nobody has read it for a moment; whether it is closed. */
  private static synchronized boolean closedIfIdle(OpenJar open) throws IOException {
    if (last != open) {
      return true;
    }
    if (open.used) {
      open.used = false;
      return false;
    }
    last = null;
    open.jar.close();
    return true;
  }

  /** Closes a jar a moment after it was last read. */
  private static final class Closing extends OwnThread {
    private final OpenJar open;

    Closing(OpenJar open) {
      super("closecall-jar");
      this.open = open;
    }

    @Override
    protected void work() throws InterruptedException, IOException {
      while (!closedIfIdle(open)) {
        Thread.sleep(MOMENT_MILLIS);
      }
    }
  }
}

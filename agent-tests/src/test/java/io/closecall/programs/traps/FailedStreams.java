package io.closecall.programs.traps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Streams whose constructor fails: there is no stream that anybody could close. */
public final class FailedStreams {

  private static final int MANY = 3;

  private FailedStreams() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < MANY; i++) {
      fails(() -> new GZIPOutputStream(new Full()));
      fails(() -> new JarOutputStream(new Full(), new Manifest()));
      fails(() -> new JarOutputStream(new Full(), null));
      fails(() -> new ZipOutputStream(new Full(), (Charset) null));
      fails(() -> new OwnArchive(new Full()));
      fails(() -> new ZipInputStream(nothing(), (Charset) null));
      new ZipInputStream(nothing()); // leaked inflater x3
      new ZipOutputStream(new Full()); // leaked deflater x3
    }
    System.out.println("done");
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  private static void fails(Making making) {
    try {
      making.make();
      System.out.println("it did not fail");
    } catch (IOException | NullPointerException expected) {
      // as it is meant to
    }
  }

  private interface Making {
    Object make() throws IOException;
  }

  /** A disk without room. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("full");
    }
  }

  /** A stream of the program's own that fails by the JDK's. */
  private static final class OwnArchive extends ZipOutputStream {
    OwnArchive(OutputStream out) {
      super(out, null);
    }
  }
}

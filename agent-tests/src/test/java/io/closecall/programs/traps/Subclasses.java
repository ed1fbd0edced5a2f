package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Subclasses that close, that only seem to, and that fail after the file is open. */
public final class Subclasses {

  private Subclasses() {}

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("subclasses", ".txt", new File("."));
    new Forgetful(file).close(); // leaked file-input-stream
    new Careful(file).close();
    new Failing(file).close();
    try {
      new Stillborn(file).close(); // leaked file-input-stream
      System.out.println("a constructor did not fail");
    } catch (IllegalStateException expected) {
      System.out.println("done");
    }
  }

  /** Overrides close without the call that closes. */
  private static final class Forgetful extends FileInputStream {
    Forgetful(File file) throws IOException {
      super(file);
    }

    @Override
    public void close() {}
  }

  /** Overrides close and closes. */
  private static final class Careful extends FileInputStream {
    Careful(File file) throws IOException {
      super(file);
    }

    @Override
    public void close() throws IOException {
      super.close();
    }
  }

  /** Closes and then complains, which its constructor's caller never hears of. */
  private static final class Failing extends FileInputStream {
    Failing(File file) throws IOException {
      super(file);
    }

    @Override
    public void close() {
      try {
        super.close();
        throw new IOException("on purpose");
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** Nobody ever gets the object to close it. */
  private static final class Stillborn extends FileInputStream {
    Stillborn(File file) throws IOException {
      super(file);
      throw new IllegalStateException("on purpose");
    }
  }
}

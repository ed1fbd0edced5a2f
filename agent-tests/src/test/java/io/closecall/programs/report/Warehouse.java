package io.closecall.programs.report;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Forgets resources in classes of every shape: nested, inner, local, anonymous, a lambda. */
public final class Warehouse {

  private static Object kept;

  private final File file;

  private Warehouse(File file) {
    this.file = file;
  }

  /** Nested. */
  static final class Shelf {
    static int read(File file) throws IOException {
      return new FileInputStream(file).read(); // leaked file-input-stream x3
    }

    static int readAndClose(File file) throws IOException {
      try (InputStream in = new FileInputStream(file)) {
        return in.read();
      }
    }

    /** Inner of a nested one. */
    final class Label {
      void write(File file) throws IOException {
        new FileOutputStream(file).write(1); // leaked file-output-stream
      }
    }
  }

  private void inLocal() throws IOException {
    class Local {
      void open() throws IOException {
        new RandomAccessFile(file, "r").read(); // leaked random-access-file
      }
    }
    new Local().open();
  }

  private int inAnonymous() throws Exception {
    return new Callable<Integer>() {
      @Override
      public Integer call() throws IOException {
        return new FileInputStream(file).read(); // leaked file-input-stream
      }
    }.call();
  }

  private Supplier<Object> inLambda() {
    return () -> {
      try {
        return new ServerSocket(0); // held server-socket
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  public static void main(String[] args) throws Exception {
    Warehouse warehouse = new Warehouse(File.createTempFile("warehouse", ".txt", new File(".")));
    for (int i = 0; i < 3; i++) {
      Shelf.read(warehouse.file);
      Shelf.readAndClose(warehouse.file);
    }
    new Shelf().new Label().write(warehouse.file);
    warehouse.inLocal();
    warehouse.inAnonymous();
    kept = warehouse.inLambda().get();
    System.out.println("done " + kept);
  }
}

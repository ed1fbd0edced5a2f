package io.closecall.programs.verdict;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;

/** Objects whose constructors open files: forgotten with them, closed with them, or left open. */
public final class Owners {
  private static final int MANY = 3;

  private static final List<Object> KEPT = new ArrayList<>();

  private Owners() {}

  /** Opens two files for itself, one of them in a helper. */
  public static class Store implements AutoCloseable {
    private final FileInputStream index;
    private final Shelf shelf;

    public Store(File file) throws IOException {
      index = new FileInputStream(file); // with leaked, with held
      shelf = new Shelf(file);
    }

    @Override
    public void close() throws IOException {
      index.close();
      shelf.rows.close();
    }
  }

  /** A store that opens one more. */
  public static final class LargeStore extends Store {
    private final FileOutputStream log;

    public LargeStore(File file) throws IOException {
      super(file);
      log = new FileOutputStream(file, true); // with leaked
    }

    @Override
    public void close() throws IOException {
      super.close();
      log.close();
    }
  }

  /** Forgets what it has opened when it is closed. */
  public static final class CarelessStore implements AutoCloseable {
    private final FileOutputStream log;

    public CarelessStore(File file) throws IOException {
      log = new FileOutputStream(file, true); // leaked file-output-stream x3
    }

    @Override
    public void close() throws IOException {
      log.flush();
    }
  }

  private static final class Shelf {
    private final RandomAccessFile rows;

    Shelf(File file) throws IOException {
      rows = new RandomAccessFile(file, "r"); // with leaked, with held
    }
  }

  public static void main(String[] args) throws IOException {
    File file = File.createTempFile("owners", ".txt", new File("."));
    for (int i = 0; i < MANY; i++) {
      forgotten(file);
      closed(file);
      CarelessStore careless = careless(file);
      if (i > 0) {
        careless.close();
      }
    }
    KEPT.add(new Store(file)); // held acme-store
    System.gc();
    System.out.println("done");
  }

  private static void forgotten(File file) throws IOException {
    new LargeStore(file); // leaked acme-store x3
    new FileInputStream(file); // leaked file-input-stream x3
  }

  private static void closed(File file) throws IOException {
    try (Store store = new Store(file);
        LargeStore large = new LargeStore(file)) {
      store.index.read();
      large.log.flush();
    }
  }

  private static CarelessStore careless(File file) throws IOException {
    return new CarelessStore(file); // leaked acme-careless-store
  }
}

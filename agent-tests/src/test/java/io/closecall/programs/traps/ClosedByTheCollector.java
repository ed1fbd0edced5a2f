package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Resources that the program forgot, and that a finalizer or a cleaner closed for it. */
public final class ClosedByTheCollector {

  private static final Cleaner CLEANER = Cleaner.create();
  private static final CountDownLatch FINALIZED = new CountDownLatch(1);
  private static final CountDownLatch CLEANED = new CountDownLatch(1);
  private static volatile Thread worker;

  private ClosedByTheCollector() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("collector", ".txt", new File("."));
    new Finalizing(file).read();
    cleaned(file);
    executor();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end && !(closed() && !worker.isAlive())) {
      System.gc();
      worker.join(50);
    }
    System.out.println("all closed: " + (closed() && !worker.isAlive()));
  }

  private static boolean closed() {
    return FINALIZED.getCount() == 0 && CLEANED.getCount() == 0;
  }

  private static void cleaned(File file) throws IOException {
    FileInputStream stream = new FileInputStream(file); // leaked file-input-stream
    CLEANER.register(
        new Object(),
        () -> {
          close(stream);
          CLEANED.countDown();
        });
  }

  private static void executor() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor(); // leaked executor-service
    executor.submit(() -> worker = Thread.currentThread()).get();
  }

  private static void close(FileInputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Owns a stream and leaves it to its finalizer. */
  private static final class Finalizing {
    private final FileInputStream stream;

    Finalizing(File file) throws IOException {
      stream = new FileInputStream(file); // leaked file-input-stream
    }

    void read() throws IOException {
      stream.read();
    }

    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() {
      close(stream);
      FINALIZED.countDown();
    }
  }
}

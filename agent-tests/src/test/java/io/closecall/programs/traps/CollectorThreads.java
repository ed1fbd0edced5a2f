package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Threads that the collector wakes, and that open and close files of their own. */
public final class CollectorThreads {

  private static final CountDownLatch FINALIZED = new CountDownLatch(1);
  private static final CountDownLatch CLEANED = new CountDownLatch(1);
  private static final CountDownLatch HOUSE_KEPT = new CountDownLatch(3);

  private CollectorThreads() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("collector", ".txt", new File("."));
    Cleaner cleaner = Cleaner.create();
    cleaner.register(new Object(), () -> append(file, CLEANED));
    dropped(file);
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    Reference<?> stale = new WeakReference<>(new Object(), queue);
    Thread keeper = new Thread(() -> keepHouse(queue, file), "housekeeper");
    keeper.setDaemon(true);
    keeper.start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end && !allRan()) {
      System.gc();
      HOUSE_KEPT.await(50, TimeUnit.MILLISECONDS);
    }
    System.out.println("all ran: " + (allRan() && stale.refersTo(null)));
    Reference.reachabilityFence(cleaner);
  }

  private static void dropped(File file) {
    Finalizing finalizing = new Finalizing(file);
    Reference.reachabilityFence(finalizing);
  }

  private static boolean allRan() {
    return FINALIZED.getCount() + CLEANED.getCount() + HOUSE_KEPT.getCount() == 0;
  }

  private static void append(File file, CountDownLatch done) {
    try (FileOutputStream out = new FileOutputStream(file, true)) {
      out.write('x');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    done.countDown();
  }

  private static void keepHouse(ReferenceQueue<Object> queue, File file) {
    try {
      while (HOUSE_KEPT.getCount() > 0) {
        queue.remove(20);
        try (FileInputStream in = new FileInputStream(file)) {
          in.read();
        }
        HOUSE_KEPT.countDown();
      }
      new CountDownLatch(1).await();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves a line in a file when it goes. */
  private static final class Finalizing {
    private final File file;

    Finalizing(File file) {
      this.file = file;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() {
      append(file, FINALIZED);
    }
  }
}

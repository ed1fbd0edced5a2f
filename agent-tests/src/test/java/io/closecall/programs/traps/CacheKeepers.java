package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A daemon that lives for the references it takes, and that also closes files which are idle, and
 * all the others when it is told to end: only those of the references had been forgotten.
 */
public final class CacheKeepers {

  private static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();
  private static final Map<Reference<?>, FileInputStream> FORGOTTEN = new ConcurrentHashMap<>();
  private static final Queue<FileInputStream> IDLE = new ConcurrentLinkedQueue<>();
  private static final Queue<FileInputStream> REST = new ConcurrentLinkedQueue<>();
  private static final CountDownLatch PURGED = new CountDownLatch(3);
  private static final CountDownLatch EVICTED = new CountDownLatch(5);

  private CacheKeepers() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("cache", ".txt", new File("."));
    Thread keeper = new Thread(CacheKeepers::keepHouse, "cache-keeper");
    keeper.setDaemon(true);
    keeper.start();
    for (int i = 0; i < 3; i++) {
      forget(file);
    }
    while (PURGED.getCount() > 0) {
      System.gc();
      Thread.sleep(10);
    }
    for (int i = 0; i < 5; i++) {
      IDLE.add(new FileInputStream(file));
      REST.add(new FileInputStream(file));
    }
    EVICTED.await();
    keeper.interrupt();
    keeper.join();
    System.out.println("left: " + (FORGOTTEN.size() + IDLE.size() + REST.size()));
  }

  private static void forget(File file) throws IOException {
    FileInputStream stream = new FileInputStream(file); // leaked file-input-stream x3
    Object key = new Object();
    FORGOTTEN.put(new WeakReference<>(key, QUEUE), stream);
    Reference.reachabilityFence(key);
  }

  private static void keepHouse() {
    try {
      while (true) {
        Reference<?> stale = QUEUE.remove(20);
        if (stale != null) {
          close(FORGOTTEN.remove(stale));
          PURGED.countDown();
        } else {
          evict(IDLE);
        }
      }
    } catch (InterruptedException end) {
      evict(REST);
    }
  }

  private static void evict(Queue<FileInputStream> streams) {
    FileInputStream stream;
    while ((stream = streams.poll()) != null) {
      close(stream);
      EVICTED.countDown();
    }
  }

  private static void close(FileInputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

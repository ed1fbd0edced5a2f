package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Virtual threads that open, close and drop; started by reflection, for JDK 17 has none. */
public final class VirtualThreads {

  private static final int MANY = 500;
  private static final CountDownLatch ENDED = new CountDownLatch(MANY);

  private VirtualThreads() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("virtual", ".txt", new File("."));
    for (int i = 0; i < MANY; i++) {
      boolean drops = i % 100 == 0;
      start(
          () -> {
            if (drops) {
              new FileInputStream(file).read(); // leaked file-input-stream x5
            } else {
              closed(file);
            }
            ENDED.countDown();
            return null;
          });
    }
    ENDED.await();
    System.out.println("done");
  }

  private static void closed(File file) throws IOException {
    try (FileInputStream stream = new FileInputStream(file)) {
      stream.read();
    }
  }

  private static void start(Callable<?> task) throws ReflectiveOperationException {
    Runnable runnable =
        () -> {
          try {
            task.call();
          } catch (Exception e) {
            System.out.println(e);
          }
        };
    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, runnable);
  }
}

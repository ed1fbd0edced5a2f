package io.closecall.programs.traps;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Watch services: closed under the thread that waits, and dropped, which ends none. */
public final class Watches {

  private static final int MANY = 3;

  private Watches() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("."), "watches");
    for (int i = 0; i < MANY; i++) {
      closedWhileAThreadWaits(folder);
      cancelledAndClosed(folder);
      cancelledAndDropped(folder);
    }
    System.gc();
    System.out.println("done");
  }

  private static WatchKey register(Path folder, WatchService service) throws IOException {
    return folder.register(service, StandardWatchEventKinds.ENTRY_CREATE);
  }

  private static void closedWhileAThreadWaits(Path folder) throws Exception {
    WatchService service = FileSystems.getDefault().newWatchService();
    register(folder, service);
    CountDownLatch started = new CountDownLatch(1);
    FutureTask<Boolean> waiting = new FutureTask<>(() -> isClosedWhileWaiting(service, started));
    Thread thread = new Thread(waiting);
    thread.start();
    started.await();
    service.close();
    if (!waiting.get()) {
      throw new IllegalStateException("an event instead of the end");
    }
  }

  private static boolean isClosedWhileWaiting(WatchService service, CountDownLatch started)
      throws InterruptedException {
    started.countDown();
    try {
      return service.take() == null;
    } catch (ClosedWatchServiceException expected) {
      return true;
    }
  }

  private static void cancelledAndClosed(Path folder) throws IOException {
    try (WatchService service = FileSystems.getDefault().newWatchService()) {
      register(folder, service).cancel();
    }
  }

  private static void cancelledAndDropped(Path folder) throws IOException {
    WatchService service = FileSystems.getDefault().newWatchService(); // held watch-service x3
    register(folder, service).cancel();
  }
}

package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;

/** Forgets a few while another thread opens and closes more than any budget of stacks covers. */
public final class Busy {

  // Not a temporary file: its random name would already open the random devices.
  private static final File FILE = new File("busy.txt");
  private static final CountDownLatch ENOUGH = new CountDownLatch(200_000);
  private static volatile boolean ended;

  private Busy() {}

  public static void main(String[] args) throws Exception {
    System.out.println(FILE.createNewFile());
    Thread busy = new Thread(Busy::work, "busy");
    busy.start();
    ENOUGH.await();
    // The JDK opens the random devices for itself, and keeps them.
    SecureRandom.getInstanceStrong().getAlgorithm();
    new SecureRandom().nextInt();
    for (int i = 0; i < 20; i++) {
      // Opens a stream that the JDK forgets to close.
      FILE.toURI().toURL().openConnection().getLastModified();
      new FileInputStream(FILE).read();
      new FileInputStream(FILE).close();
    }
    ended = true;
    busy.join();
    System.out.println("done");
  }

  private static void work() {
    while (!ended) {
      openDeep(50);
      ENOUGH.countDown();
    }
  }

  /** The deeper, the dearer its stack. */
  private static void openDeep(int depth) {
    if (depth > 0) {
      openDeep(depth - 1);
      return;
    }
    try {
      new FileInputStream(FILE).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.closecall.programs.verdict;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Forgets files, one after the other, and beside that opens and closes others by the dozen. All are
 * closed when it ends, which changes nothing about how it went.
 */
public final class Growing {
  /** Files forgotten in a second. */
  private static final int RATE = 20;

  /** Files that are opened before they are closed all together. */
  private static final int MANY = 30;

  private static final List<FileInputStream> FORGOTTEN = new ArrayList<>();

  private Growing() {}

  /** The argument is how many are forgotten, after which it waits for the end of its input. */
  public static void main(String[] args) throws Exception {
    int most = Integer.parseInt(args[0]);
    Path file = Files.createTempFile(Path.of(""), "growing", ".txt");
    List<RandomAccessFile> used = new ArrayList<>();
    for (int i = 0; i < most && System.in.available() == 0; i++) {
      FORGOTTEN.add(new FileInputStream(file.toFile())); // growing file-input-stream
      used.add(new RandomAccessFile(file.toFile(), "r"));
      if (used.size() == MANY) {
        closeAll(used);
      }
      Thread.sleep(1000 / RATE);
    }
    closeAll(used);
    System.in.read();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(FORGOTTEN)));
    System.out.println(FORGOTTEN.size() < most ? "stopped" : "all forgotten");
  }

  private static void closeAll(List<? extends Closeable> used) {
    for (Closeable each : used) {
      try {
        each.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    used.clear();
  }
}

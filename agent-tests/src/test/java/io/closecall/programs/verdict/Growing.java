package io.closecall.programs.verdict;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Forgets files, one after the other, and beside that opens and closes others by the dozen. */
public final class Growing {
  /** Files forgotten in a second. */
  private static final int RATE = 20;

  /** Files that are opened before they are closed all together. */
  private static final int MANY = 30;

  private static final List<Object> FORGOTTEN = new ArrayList<>();

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
    System.out.println(FORGOTTEN.size() < most ? "stopped" : "all forgotten");
  }

  private static void closeAll(List<RandomAccessFile> used) throws IOException {
    for (RandomAccessFile each : used) {
      each.close();
    }
    used.clear();
  }
}

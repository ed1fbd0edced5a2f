package io.closecall.programs.verdict;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Closes a file after a while, again and again, and once not; another one at once, very often. */
public final class Lived {
  /** How long each is open, in milliseconds. */
  public static final int MILLIS = 20;

  /** How often. */
  public static final int TIMES = 20;

  /** How often the other one is. */
  public static final int MANY = 20_000;

  private static @Nullable FileInputStream kept;

  private Lived() {}

  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile(Path.of(""), "lived", ".txt");
    for (int i = 0; i <= TIMES; i++) {
      FileInputStream in = new FileInputStream(file.toFile()); // held file-input-stream
      Thread.sleep(MILLIS);
      if (i == TIMES / 2) {
        kept = in;
      } else {
        in.close();
      }
    }
    briefly(file);
    System.out.println(kept == null ? "nothing" : "kept");
  }

  private static void briefly(Path file) throws IOException {
    for (int i = 0; i < MANY; i++) {
      new RandomAccessFile(file.toFile(), "r").close();
    }
  }
}

package io.closecall.programs.jfr;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Drops some files, keeps one, closes others, and comes to the end that the argument names. */
public final class Mixed {
  private static @Nullable RandomAccessFile kept;

  private Mixed() {}

  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile(Path.of(""), "mixed", ".txt");
    drop(file);
    kept = new RandomAccessFile(file.toFile(), "r"); // held random-access-file
    for (int i = 0; i < 20; i++) {
      new FileInputStream(file.toFile()).close();
    }
    System.out.println("ready " + kept.getFilePointer());
    switch (args[0]) {
      case "exit" -> System.exit(3);
      case "throw" -> throw new IllegalStateException("on purpose");
      case "wait" -> System.in.read();
      default -> Thread.sleep(10);
    }
  }

  private static void drop(Path file) throws IOException {
    for (int i = 0; i < 7; i++) {
      new FileInputStream(file.toFile()); // leaked file-input-stream x7
    }
    for (int i = 0; i < 3; i++) {
      new RandomAccessFile(file.toFile(), "r"); // leaked random-access-file x3
    }
  }
}

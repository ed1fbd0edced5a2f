package io.closecall.sample;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The quantity of each order at a fixed place in a file: four bytes an order, in order of id. */
final class OrderIndex {

  private final File file;

  OrderIndex(Path file) {
    this.file = file.toFile();
  }

  /** Adds a quantity and returns the id it got. */
  synchronized int append(int quantity) throws IOException {
    try (RandomAccessFile index = new RandomAccessFile(file, "rw")) {
      long end = index.length();
      index.seek(end);
      index.writeInt(quantity);
      return (int) (end / Integer.BYTES);
    }
  }

  /** The quantity of the order, 0 where there is no such order. */
  int quantity(int id) throws IOException {
    try (RandomAccessFile index = new RandomAccessFile(file, "r")) {
      long position = (long) id * Integer.BYTES;
      if (position >= index.length()) {
        return 0;
      }
      index.seek(position);
      return index.readInt();
    }
  }

  /** Closes the file when it has read a quantity, and forgets to when there is none to read. */
  int leakyQuantity(int id) throws IOException {
    RandomAccessFile index = new RandomAccessFile(file, "r"); // leaked random-access-file
    long position = (long) id * Integer.BYTES;
    if (position >= index.length()) {
      return 0;
    }
    index.seek(position);
    int quantity = index.readInt();
    index.close();
    return quantity;
  }
}

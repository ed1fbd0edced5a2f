package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Opens what the tests forget, or do not. */
final class Streams {

  static FileInputStream open() {
    try {
      return new FileInputStream("pom.xml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void drop() {
    open();
  }

  static void close(FileInputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Streams() {}
}

package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a static initialiser leaks is of no test, whichever comes first. */
public class InitialiserTest {
  static class Lazy {
    static int number;

    static {
      try {
        new FileInputStream("pom.xml").read();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  public void first() {
    Lazy.number++;
  }

  @Test
  public void second() {
    Lazy.number++;
  }
}

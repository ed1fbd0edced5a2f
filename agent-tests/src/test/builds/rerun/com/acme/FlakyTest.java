package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FlakyTest {
  private static int runs;

  @Test
  void leaksAtFirst() throws IOException {
    FileInputStream in = new FileInputStream("pom.xml");
    if (runs++ > 0) {
      in.close();
    }
  }

  @Test
  void leaksAlways() throws IOException {
    new FileInputStream("pom.xml").read();
  }
}

package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LeakTest {

  @Test
  void closes() throws IOException {
    try (FileInputStream in = new FileInputStream("pom.xml")) {
      in.read();
    }
  }

  @Test
  void leaks() throws IOException {
    new FileInputStream("pom.xml").read();
  }

  @Test
  void closesToo() throws IOException {
    new FileInputStream("pom.xml").close();
  }
}

package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.Test;

public class LeakTest {

  @Test
  public void closes() throws IOException {
    try (FileInputStream in = new FileInputStream("pom.xml")) {
      in.read();
    }
  }

  @Test
  public void leaks() throws IOException {
    new FileInputStream("pom.xml").read();
  }

  @Test
  public void closesToo() throws IOException {
    new FileInputStream("pom.xml").close();
  }
}

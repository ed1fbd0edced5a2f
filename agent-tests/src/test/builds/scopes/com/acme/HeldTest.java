package com.acme;

import java.io.FileInputStream;
import org.junit.jupiter.api.Test;

/** In use until the JVM ends: no leak, but held. */
class HeldTest {
  private static FileInputStream in;

  @Test
  void keepsOpen() {
    in = Streams.open();
  }
}

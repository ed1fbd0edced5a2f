package com.acme;

import java.io.FileInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The instance is in use until after the last look at its test; so the class fails. */
class FieldTest {
  private FileInputStream in;

  @BeforeEach
  void open() {
    in = Streams.open();
  }

  @Test
  void reads() throws Exception {
    in.read();
  }
}

package com.acme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeAllTest {
  @BeforeAll
  static void leak() {
    Streams.drop();
  }

  @Test
  void first() {}

  @Test
  void second() {}
}

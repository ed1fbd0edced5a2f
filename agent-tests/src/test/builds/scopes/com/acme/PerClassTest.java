package com.acme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PerClassTest {
  PerClassTest() {
    Streams.drop();
  }

  @Test
  void first() {}

  @Test
  void second() {}
}

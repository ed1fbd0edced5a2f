package com.acme;

import org.junit.jupiter.api.Test;

abstract class BaseTest {
  @Test
  void inherited() {
    if (leaks()) {
      Streams.drop();
    }
  }

  abstract boolean leaks();
}

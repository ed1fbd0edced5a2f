package com.acme;

import org.junit.jupiter.api.Test;

class ConstructorTest {
  private static int made;

  ConstructorTest() {
    if (made++ == 0) {
      Streams.drop();
    }
  }

  @Test
  void test1() {}

  @Test
  void test2() {}
}

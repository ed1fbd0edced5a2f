package com.acme;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTest {
  static Stream<Integer> numbers() {
    Streams.drop();
    return Stream.of(1, 2);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void uses(int number) {}
}

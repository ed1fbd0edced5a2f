package com.acme;

import io.closecall.gate.ExpectedLeaks;
import io.closecall.gate.IgnoredKinds;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {
  static void drop(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      new FileInputStream("pom.xml");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @ExpectedLeaks(kind = "file-input-stream", reason = "one a parameter")
  void parameterized(int number) throws IOException {
    drop(1);
  }

  @RepeatedTest(2)
  @ExpectedLeaks(kind = "file-input-stream", count = 2, reason = "two a round")
  void repeated() throws IOException {
    drop(2);
  }

  @RepeatedTest(3)
  @ExpectedLeaks(kind = "file-input-stream", reason = "one a round, no more")
  void repeatedWithOneMore(RepetitionInfo info) throws IOException {
    drop(info.getCurrentRepetition() == 2 ? 2 : 1);
  }

  /** One of all. */
  @TestFactory
  @ExpectedLeaks(kind = "file-input-stream", reason = "the second does")
  Stream<DynamicTest> made() {
    return tests(2);
  }

  /** Two of all. */
  @TestFactory
  @ExpectedLeaks(kind = "file-input-stream", reason = "one does, no more")
  Stream<DynamicTest> madeWithOneMore() {
    return tests(1);
  }

  /** Itself, before any test that it makes. */
  @TestFactory
  @ExpectedLeaks(kind = "file-input-stream", reason = "the factory's own")
  Stream<DynamicTest> making() throws IOException {
    drop(1);
    return tests(3);
  }

  /** Three, of which those from {@code first} on leave one each. */
  private static Stream<DynamicTest> tests(int first) {
    return IntStream.range(0, 3)
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    "number " + number, () -> drop(number >= first ? 1 : 0)));
  }

  @Nested
  @IgnoredKinds(value = "file-input-stream", reason = "all inside")
  class Outer {
    @Nested
    class Middle {
      @Nested
      class Inner {
        @Test
        void deep() throws IOException {
          drop(1);
        }
      }
    }
  }

  @Nested
  @IgnoredKinds(value = "jdbc-*", reason = "another kind")
  class Other {
    @Nested
    class Inner {
      @Test
      void deepOfAnother() throws IOException {
        drop(1);
      }
    }
  }
}

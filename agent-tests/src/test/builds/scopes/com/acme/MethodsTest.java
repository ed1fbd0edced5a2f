package com.acme;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test forgets, on whatever thread, fails that test and no other. */
class MethodsTest {
  private static final ExecutorService SHARED = Executors.newSingleThreadExecutor();

  @AfterAll
  static void end() {
    SHARED.shutdown();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true, false})
  void parameterized(boolean leaks) {
    if (leaks) {
      Streams.drop();
    }
  }

  @RepeatedTest(3)
  void repeated(RepetitionInfo repetition) {
    if (repetition.getCurrentRepetition() == 1) {
      Streams.drop();
    }
  }

  @TestFactory
  List<DynamicTest> leakingFactory() {
    return List.of(
        DynamicTest.dynamicTest("one", () -> {}),
        DynamicTest.dynamicTest("two", Streams::drop));
  }

  @TestFactory
  Stream<DynamicTest> factory() {
    return Stream.of(DynamicTest.dynamicTest("three", () -> {}));
  }

  @Test
  void leaksOnThread() throws InterruptedException {
    Thread thread = new Thread(Streams::drop);
    thread.start();
    thread.join();
  }

  @Test
  void leaksInPool() throws ExecutionException, InterruptedException {
    SHARED.submit(Streams::drop).get();
  }

  @Test
  void usesPool() throws ExecutionException, InterruptedException {
    SHARED.submit(() -> Streams.close(Streams.open())).get();
  }

  @Test
  void leaksInCommonPool() {
    CompletableFuture.runAsync(Streams::drop).join();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void leaksOnTimeoutsThread() {
    Streams.drop();
  }

  @Test
  void failsAndLeaks() {
    Streams.drop();
    fail("its own failure");
  }

  @Nested
  class Inner {
    @Test
    void innerLeaks() {
      Streams.drop();
    }

    @Test
    void inner() {}
  }
}

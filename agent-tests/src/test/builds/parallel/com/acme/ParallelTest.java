package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hundredth test leaks, each in another way; the others open and close in the same ways. */
@Execution(ExecutionMode.CONCURRENT)
class ParallelTest {
  private static final ExecutorService SHARED =
      Executors.newFixedThreadPool(
          4,
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  static Stream<Integer> numbers() {
    return IntStream.range(0, 1000).boxed();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void opens(int number) throws Exception {
    boolean leaks = number % 100 == 50;
    switch (number / 100) {
      case 0, 1 -> open(leaks);
      case 2, 3 -> {
        Thread thread = new Thread(() -> open(leaks));
        thread.start();
        thread.join();
      }
      case 4, 5 -> SHARED.submit(() -> open(leaks)).get();
      case 6 -> SHARED.execute(() -> open(leaks));
      case 7 -> CompletableFuture.runAsync(() -> open(leaks)).join();
      case 8 -> List.of(1, 2, 3, 4).parallelStream().forEach(i -> open(leaks && i == 4));
      default -> {
        ExecutorService own = Executors.newSingleThreadExecutor();
        own.submit(() -> open(leaks)).get();
        own.shutdown();
      }
    }
  }

  private static void open(boolean leaks) {
    try {
      FileInputStream in = new FileInputStream("pom.xml");
      in.read();
      if (!leaks) {
        in.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

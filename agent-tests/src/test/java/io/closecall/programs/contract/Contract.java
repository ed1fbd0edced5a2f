package io.closecall.programs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Runs every scenario for each specimen class named. A line that drops a resource ends with {@code
 * // dropped}, one that drops what was opened in another way with {@code // dropped otherwise}, one
 * that keeps it open to the end with {@code // kept}, each with a count where it runs more than
 * once. All other resources are closed.
 */
public final class Contract {

  private static final List<Object> KEPT = new ArrayList<>();

  private Contract() {}

  public static void main(String[] names) throws Exception {
    for (String name : names) {
      run(Specimen.named(name));
      System.out.println("ran " + name);
    }
    // Pools that were dropped have threads that would keep the JVM up.
    System.exit(0);
  }

  private static <R> void run(Specimen<R> specimen) throws Exception {
    specimen.begin();
    dropped(specimen);
    droppedByAThreadThatEnded(specimen);
    kept(specimen);
    closed(specimen);
    closedTwice(specimen);
    closedByTryWithResources(specimen);
    closedByAnotherThread(specimen);
    closedOtherwise(specimen);
    openedOtherwiseAndDropped(specimen);
    openedOtherwiseAndClosed(specimen);
    notOpened(specimen);
    specimen.end();
  }

  private static <R> void dropped(Specimen<R> specimen) throws Exception {
    for (int i = 0; i < 3; i++) {
      specimen.use(specimen.open()); // dropped x3
    }
  }

  private static <R> void droppedByAThreadThatEnded(Specimen<R> specimen) throws Exception {
    inAThread(
        () -> {
          specimen.use(specimen.open()); // dropped
        });
  }

  private static <R> void kept(Specimen<R> specimen) throws Exception {
    R resource = specimen.open(); // kept
    specimen.use(resource);
    KEPT.add(resource);
  }

  private static <R> void closed(Specimen<R> specimen) throws Exception {
    R resource = specimen.open();
    specimen.use(resource);
    specimen.close(resource);
  }

  private static <R> void closedTwice(Specimen<R> specimen) throws Exception {
    R resource = specimen.open();
    specimen.close(resource);
    specimen.close(resource);
  }

  private static <R> void closedByTryWithResources(Specimen<R> specimen) throws Exception {
    R resource = specimen.open();
    // An executor service is closeable from JDK 19 on.
    try (AutoCloseable closed =
        resource instanceof AutoCloseable itself ? itself : () -> specimen.close(resource)) {
      specimen.use(resource);
    }
  }

  private static <R> void closedByAnotherThread(Specimen<R> specimen) throws Exception {
    R resource = specimen.open();
    inAThread(() -> specimen.close(resource));
  }

  private static <R> void closedOtherwise(Specimen<R> specimen) throws Exception {
    for (Specimen.Closing<R> closing : specimen.otherClosings().values()) {
      R resource = specimen.open();
      closing.close(resource);
    }
  }

  private static void openedOtherwiseAndDropped(Specimen<?> specimen) throws Exception {
    for (Specimen.Opening opening : specimen.otherOpenings().values()) {
      opening.open(); // dropped otherwise
    }
  }

  private static void openedOtherwiseAndClosed(Specimen<?> specimen) throws Exception {
    for (Specimen.Opening opening : specimen.otherOpenings().values()) {
      opening.open().close();
    }
  }

  private static void notOpened(Specimen<?> specimen) {
    specimen.failures().forEach(Contract::fails);
  }

  private static void fails(String name, Specimen.Attempt attempt) {
    try {
      attempt.run();
    } catch (Exception expected) {
      return;
    }
    throw new IllegalStateException(name + " did not fail");
  }

  private static void inAThread(Specimen.Attempt attempt) throws Exception {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              attempt.run();
              return null;
            });
    Thread thread = new Thread(task, "contract");
    thread.start();
    task.get();
    thread.join();
  }
}

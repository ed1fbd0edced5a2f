package io.closecall.programs.traps;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Scopes of structured concurrency, a preview; by reflection, because they are newer than this. */
public final class TaskScopes {

  private static final List<Object> KEPT = new ArrayList<>();

  private TaskScopes() {}

  public static void main(String[] args) throws Exception {
    Method open = Class.forName("java.util.concurrent.StructuredTaskScope").getMethod("open");
    Thread closing = new Thread(() -> closed(open));
    closing.start();
    closing.join();
    Thread dropping = new Thread(() -> dropped(open));
    dropping.start();
    dropping.join();
    KEPT.add(open.invoke(null)); // held structured-task-scope
    System.out.println("done");
  }

  private static void closed(Method open) {
    try (AutoCloseable scope = (AutoCloseable) open.invoke(null)) {
      KEPT.add(scope);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void dropped(Method open) {
    try {
      open.invoke(null); // leaked structured-task-scope
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

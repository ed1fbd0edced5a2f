package io.closecall.kinds;

/** Scopes of structured concurrency. */
final class StructuredTaskScopes {
  private static final String TYPE = "java.util.concurrent.StructuredTaskScopeImpl";

  /**
   * A preview of JDK 25, whose implementation is this class; the earlier previews were other
   * classes and are not watched.
   */
  static final Kind KIND =
      Kind.named("structured-task-scope")
          .holds("the threads of its subtasks, and a place in the structure of its owner")
          .watched("StructuredTaskScope.open, with --enable-preview")
          .whenCollected(
              Impact.PERMANENT, "nothing: it stays in its thread's structure until the thread ends")
          .points(
              Point.constructor(TYPE, "(").sinceJdk(25),
              Point.closing(TYPE, "close", "()V").sinceJdk(25))
          .remedy("open it in a try-with-resources statement");

  private StructuredTaskScopes() {}
}

package io.closecall.kinds;

/** Threads that the program started and that have not ended. */
final class Threads {
  private static final String TYPE = "java.lang.Thread";

  /** So many daemon threads of one site are by design. */
  private static final int FEW = 16;

  /**
   * Open from the entry of {@code start}, because a short thread ends before that returns, to
   * {@code exit}, which the JVM calls on every thread that ends. One that any code of the JDK
   * started (pools, timers, HTTP clients, cleaners) is its business. Virtual threads start
   * elsewhere and are not watched: they are made to be plenty and to wait, and one that waits for
   * something unreachable costs a few hundred bytes. A thread that ends the JVM is in that call
   * until the last, and so is every other that tries to.
   */
  static final Kind KIND =
      Kind.named("thread")
          .holds("a thread of the system, its stack, and everything its code can reach")
          .watched("Thread.start, of platform threads")
          .whenCollected(Impact.PERMANENT, "a running thread is never collected")
          .points(
              Point.starting(TYPE, "start", "()V")
                  .keeping(Detail.field("name", "Ljava/lang/String;")),
              // what is alive has been started before
              Point.at(Role.CLOSES_ON_THROW, TYPE, "start", "()V").unless("isAlive"),
              Point.closing(TYPE, "exit", "()V"))
          .costly()
          .endsWhenCollected()
          .described(Form.PATH)
          .ownedBy(Owners.SUBSYSTEMS)
          .ownedBy(Owners.TOOLS)
          .ownedBy(
              "java.awt.*",
              "java.lang.ApplicationShutdownHooks.*",
              "java.lang.Process*",
              "java.lang.ref.*",
              "java.net.*",
              "java.nio.*",
              "java.util.concurrent.*",
              "java.util.logging.*",
              "java.util.prefs.*",
              "java.util.Timer.*",
              "jdk.internal.misc.*",
              "jdk.internal.vm.*",
              "sun.nio.*",
              "javax.*")
          // those that ended the JVM or tried to: they wait for it, and cannot come back
          .closedWhen(
              Gauge.of(
                  TYPE,
                  "getStackTrace()",
                  Gauge.anyWhose("declaringClass", "java.lang.Shutdown"),
                  Gauge.THERE))
          .fewAreFine(FEW, Gauge.of(TYPE, "daemon"), Gauge.of(TYPE, "holder", "daemon"))
          .pooledBy(Owners.JDBC_POOLS)
          .remedy("let it end: give it a flag or interrupt it, and join it");

  private Threads() {}
}

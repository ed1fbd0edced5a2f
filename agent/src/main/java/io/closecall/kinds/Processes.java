package io.closecall.kinds;

/** Processes that the program started. */
final class Processes {
  private static final String TYPE = "java.lang.ProcessImpl";

  /**
   * Open while it runs: the JDK closes all pipes of a process that ended, and keeps a running one
   * reachable. Its end is seen where the JDK hears of it. Only the program's name is kept: its
   * arguments may hold secrets.
   */
  static final Kind KIND =
      Kind.named("process")
          .holds("a process of the system and the pipes to it")
          .watched("ProcessBuilder.start and startPipeline, Runtime.exec, while they run")
          .whenCollected(
              Impact.PERMANENT, "a running one is never collected; one that ended needs no close")
          .points(
              Point.factory(
                      TYPE,
                      "start",
                      "([Ljava/lang/String;Ljava/util/Map;Ljava/lang/String;"
                          + "[Ljava/lang/ProcessBuilder$Redirect;Z)Ljava/lang/Process;")
                  .keeping(Detail.argument(0)),
              Point.closing(
                  TYPE,
                  "lambda$initStreams$*",
                  "(Ljava/lang/Integer;Ljava/lang/Throwable;)Ljava/lang/Object;"),
              Point.closing(TYPE, "destroy", "(Z)V"))
          .costly()
          .endsWhenCollected()
          .described(Form.PATH)
          .ownedBy("sun.*", "com.sun.*", "jdk.internal.net.*")
          .closedWhen(Gauge.of(TYPE, "hasExited"))
          .remedy("wait for it to end, with a limit, and destroy it after that");

  private Processes() {}
}

package io.closecall.kinds;

/** {@code java.nio.file.WatchService}. */
final class WatchServices {
  private static final String BASE = "sun.nio.fs.AbstractWatchService";

  /**
   * One constructor a platform; the common {@code close} is final. The thread that reads the events
   * keeps the service, so a forgotten one is seen as held. No canary: one starts a thread.
   */
  static final Kind KIND =
      Kind.named("watch-service")
          .holds("a thread, the system's watches and three file descriptors")
          .watched("FileSystem.newWatchService")
          .whenCollected(Impact.PERMANENT, "its thread keeps it, it is never collected")
          .points(
              Point.constructor("sun.nio.fs.LinuxWatchService", "("),
              Point.closing(BASE, "close", "()V"),
              Point.constructor("sun.nio.fs.PollingWatchService", "(").elsewhere(),
              Point.constructor("sun.nio.fs.WindowsWatchService", "(").elsewhere())
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(Gauge.of(BASE, "closed"))
          .remedy("close it when nobody waits for events any more");

  private WatchServices() {}
}

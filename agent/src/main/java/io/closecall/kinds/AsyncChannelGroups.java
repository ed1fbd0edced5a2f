package io.closecall.kinds;

/** {@code AsynchronousChannelGroup}, of every platform. */
final class AsyncChannelGroups {
  private static final String TYPE = "sun.nio.ch.AsynchronousChannelGroupImpl";
  private static final String CONSTRUCTOR =
      "(Ljava/nio/channels/spi/AsynchronousChannelProvider;Lsun/nio/ch/ThreadPool;)V";

  /**
   * Its own threads keep it, so that a dropped one is found at the end only. The default group is
   * the JDK's and lives as long as the JVM. There is no canary: one would start threads.
   */
  static final Kind KIND =
      Kind.named("async-channel-group")
          .holds("three file descriptors and the threads of its pool")
          .watched("AsynchronousChannelGroup (the default group excepted)")
          .whenCollected(
              Impact.PERMANENT, "its threads keep it: neither they nor the descriptors are freed")
          .points(
              made("sun.nio.ch.EPollPort"),
              made("sun.nio.ch.KQueuePort").elsewhere(),
              made("sun.nio.ch.Iocp").elsewhere(),
              Point.closing(TYPE, "shutdown", "()V"),
              Point.closing(TYPE, "shutdownNow", "()V"))
          .costly()
          .ownedBy(
              "sun.nio.ch.LinuxAsynchronousChannelProvider.defaultEventPort",
              "sun.nio.ch.BsdAsynchronousChannelProvider.defaultEventPort",
              "sun.nio.ch.WindowsAsynchronousChannelProvider.defaultIocp")
          .closedWhen(Gauge.of(TYPE, "shutdown", "get()"))
          .remedy("shut it down when the service stops: shutdown(), or shutdownNow()");

  private static Point made(String type) {
    return Point.constructor(type, CONSTRUCTOR).keeping(Detail.requiredArgument(0));
  }

  private AsyncChannelGroups() {}
}

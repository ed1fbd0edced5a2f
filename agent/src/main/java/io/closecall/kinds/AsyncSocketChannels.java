package io.closecall.kinds;

import java.nio.channels.AsynchronousSocketChannel;

/** {@code AsynchronousSocketChannel}, opened or accepted. */
final class AsyncSocketChannels {
  private static final String TYPE = "sun.nio.ch.AsynchronousSocketChannelImpl";
  private static final String HERE = "sun.nio.ch.UnixAsynchronousSocketChannelImpl";
  private static final String WINDOWS = "sun.nio.ch.WindowsAsynchronousSocketChannelImpl";
  private static final String PENDING = "sun.nio.ch.PendingFuture";

  /**
   * Its group keeps every open one, so that a dropped one is found at the end only. Accepted ones
   * are mostly made by a thread of the group; where the program then waits for the accept, its
   * stack tells more, and one given to a handler is described by its peer alone.
   */
  static final Kind KIND =
      Kind.named("async-socket-channel")
          .holds("a file descriptor and a connection of the peer")
          .watched("AsynchronousSocketChannel (opened, accepted)")
          .whenCollected(
              Impact.PERMANENT, "its group keeps it: neither channel nor descriptor is ever freed")
          .points(
              Point.constructor(HERE, "(Lsun/nio/ch/Port;)V").keeping(Detail.requiredArgument(0)),
              Point.constructor(
                      HERE,
                      "(Lsun/nio/ch/Port;Ljava/io/FileDescriptor;Ljava/net/InetSocketAddress;)V")
                  .keeping(Detail.requiredArgument(2)),
              Point.constructor(WINDOWS, "(Lsun/nio/ch/Iocp;Z)V")
                  .keeping(Detail.requiredArgument(0))
                  .elsewhere(),
              Point.describing(
                      TYPE,
                      "bind",
                      "(Ljava/net/SocketAddress;)Ljava/nio/channels/AsynchronousSocketChannel;")
                  .keeping(Detail.field("localAddress", "Ljava/net/InetSocketAddress;")),
              Point.describing(TYPE, "connect", "(Ljava/net/SocketAddress;")
                  .keeping(Detail.argument(0)),
              Point.adopting(PENDING, "get", "()Ljava/lang/Object;"),
              Point.adopting(
                  PENDING, "get", "(JLjava/util/concurrent/TimeUnit;)Ljava/lang/Object;"),
              Point.closing(TYPE, "close", "()V"))
          .costly()
          .described(Form.ADDRESS)
          .openedByJdkThreads()
          .closedWhen(Gauge.of(TYPE, "closed"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return AsynchronousSocketChannel.open();
                }
              })
          .remedy("close it when the conversation ends, also in the handlers' failed()");

  private AsyncSocketChannels() {}
}

package io.closecall.kinds;

import java.nio.channels.AsynchronousServerSocketChannel;

/** {@code AsynchronousServerSocketChannel}, bound or not. */
final class AsyncServerSocketChannels {
  private static final String TYPE = "sun.nio.ch.AsynchronousServerSocketChannelImpl";

  /** Its group keeps every open one, so that a dropped one is found at the end only. */
  static final Kind KIND =
      Kind.named("async-server-socket-channel")
          .holds("a file descriptor and a listening port")
          .watched("AsynchronousServerSocketChannel")
          .whenCollected(
              Impact.PERMANENT, "its group keeps it: neither channel nor port is ever freed")
          .points(
              Point.constructor(
                      "sun.nio.ch.UnixAsynchronousServerSocketChannelImpl", "(Lsun/nio/ch/Port;)V")
                  .keeping(Detail.requiredArgument(0)),
              Point.constructor(
                      "sun.nio.ch.WindowsAsynchronousServerSocketChannelImpl",
                      "(Lsun/nio/ch/Iocp;)V")
                  .keeping(Detail.requiredArgument(0))
                  .elsewhere(),
              Point.describing(
                      TYPE,
                      "bind",
                      "(Ljava/net/SocketAddress;I)"
                          + "Ljava/nio/channels/AsynchronousServerSocketChannel;")
                  .keeping(Detail.field("localAddress", "Ljava/net/InetSocketAddress;")),
              Point.closing(TYPE, "close", "()V"))
          .costly()
          .described(Form.ADDRESS)
          .closedWhen(Gauge.of(TYPE, "closed"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return AsynchronousServerSocketChannel.open();
                }
              })
          .remedy("close it when the service stops, or shut its group down at once");

  private AsyncServerSocketChannels() {}
}

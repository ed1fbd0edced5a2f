package io.closecall.kinds;

import java.nio.channels.ServerSocketChannel;

/** {@code ServerSocketChannel}, Internet or Unix domain, bound or not. */
final class ServerSocketChannels {
  private static final String TYPE = "sun.nio.ch.ServerSocketChannelImpl";

  /**
   * The constructor makes the descriptor, before any bind; another one, for the inherited channel,
   * is left out. A failed bind closes nothing.
   */
  static final Kind KIND =
      Kind.named("server-socket-channel")
          .holds("a file descriptor and a listening port")
          .watched("ServerSocketChannel (Unix domain too), its socket()")
          .whenCollected(Impact.PERMANENT, "nothing: descriptor and port stay taken for good")
          .points(
              Point.constructor(
                      TYPE, "(Ljava/nio/channels/spi/SelectorProvider;Ljava/net/ProtocolFamily;)V")
                  .keeping(Detail.requiredField("fd", "Ljava/io/FileDescriptor;")),
              Point.describing(
                      TYPE,
                      "bind",
                      "(Ljava/net/SocketAddress;I)Ljava/nio/channels/ServerSocketChannel;")
                  .keeping(Detail.field("localAddress", "Ljava/net/SocketAddress;")),
              SelectableChannels.CLOSING)
          .costly()
          .described(Form.ADDRESS)
          .ownedBy(Owners.SUBSYSTEMS)
          // Windows makes pipes of sockets
          .ownedBy("sun.nio.ch.PipeImpl*")
          .closedWhen(SelectableChannels.CLOSED)
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return ServerSocketChannel.open();
                }
              })
          .remedy("close it when the service stops, also where bind fails");

  private ServerSocketChannels() {}
}

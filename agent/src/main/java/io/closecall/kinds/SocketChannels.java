package io.closecall.kinds;

import java.nio.channels.SocketChannel;

/** {@code SocketChannel}: opened or accepted, Internet or Unix domain. */
final class SocketChannels {
  private static final String TYPE = "sun.nio.ch.SocketChannelImpl";
  private static final String ADDRESS = "Ljava/net/SocketAddress;";

  /**
   * One constructor makes the descriptor, the other takes an accepted one; the third calls the
   * first. The adaptor {@code socket()} and the streams over a channel own nothing and close it.
   * {@code close()} comes to {@code implCloseChannel}, and so does the interrupt of a thread that
   * is blocked in the channel, which in JDK 17 calls no {@code close()}.
   */
  static final Kind KIND =
      Kind.named("socket-channel")
          .holds("a file descriptor and a connection of the peer")
          .watched("SocketChannel (opened, accepted, Unix domain), its socket() and streams")
          .whenCollected(Impact.PERMANENT, "nothing: the descriptor stays open for good")
          .points(
              Point.constructor(
                      TYPE, "(Ljava/nio/channels/spi/SelectorProvider;Ljava/net/ProtocolFamily;)V")
                  .keeping(Detail.requiredField("fd", "Ljava/io/FileDescriptor;")),
              Point.constructor(
                      TYPE,
                      "(Ljava/nio/channels/spi/SelectorProvider;Ljava/net/ProtocolFamily;"
                          + "Ljava/io/FileDescriptor;Ljava/net/SocketAddress;)V")
                  .keeping(Detail.requiredArgument(3)),
              Point.describing(
                      TYPE, "bind", "(Ljava/net/SocketAddress;)Ljava/nio/channels/SocketChannel;")
                  .keeping(Detail.field("localAddress", ADDRESS)),
              Point.describing(TYPE, "connect", "(Ljava/net/SocketAddress;)Z")
                  .keeping(Detail.argument(0)),
              Point.describing(TYPE, "blockingConnect", "(Ljava/net/SocketAddress;J)V")
                  .keeping(Detail.argument(0)),
              SelectableChannels.CLOSING)
          .costly()
          .described(Form.ADDRESS)
          .ownedBy(Owners.SUBSYSTEMS)
          // Windows makes pipes of sockets; the inherited channel is standard input
          .ownedBy("sun.nio.ch.PipeImpl*", "sun.nio.ch.InheritedChannel.*")
          .closedWhen(SelectableChannels.CLOSED)
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return SocketChannel.open();
                }
              })
          .remedy("close the channel, its socket() or one of its streams, also where I/O fails");

  private SocketChannels() {}
}

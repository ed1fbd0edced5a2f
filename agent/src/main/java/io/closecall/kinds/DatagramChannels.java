package io.closecall.kinds;

import java.nio.channels.DatagramChannel;

/** {@code DatagramChannel}, bound, connected or neither. */
final class DatagramChannels {
  private static final String TYPE = "sun.nio.ch.DatagramChannelImpl";

  /**
   * The constructor makes the descriptor; another one, for the inherited channel, is left out. Each
   * {@code DatagramSocket} has a channel inside, which is its own business.
   */
  static final Kind KIND =
      Kind.named("datagram-channel")
          .holds("a file descriptor and, once bound, a port")
          .watched("DatagramChannel (multicast too), its socket()")
          .whenCollected(
              Impact.UNTIL_GC,
              "a cleaner closes the descriptor, some time; the port stays taken until then")
          .points(
              Point.constructor(
                      TYPE, "(Ljava/nio/channels/spi/SelectorProvider;Ljava/net/ProtocolFamily;Z)V")
                  .keeping(Detail.requiredField("fd", "Ljava/io/FileDescriptor;")),
              Point.describing(
                      TYPE, "bind", "(Ljava/net/SocketAddress;)Ljava/nio/channels/DatagramChannel;")
                  .keeping(Detail.field("localAddress", "Ljava/net/InetSocketAddress;")),
              Point.describing(
                      TYPE,
                      "connect",
                      "(Ljava/net/SocketAddress;Z)Ljava/nio/channels/DatagramChannel;")
                  .keeping(Detail.argument(0)),
              Point.at(Role.SHELTERS, "java.net.DatagramSocket", "createDelegate", "("),
              SelectableChannels.CLOSING)
          .costly()
          .described(Form.ADDRESS)
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(SelectableChannels.CLOSED)
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return DatagramChannel.open();
                }
              })
          .remedy("close the channel, or its socket(), in a try-with-resources statement");

  private DatagramChannels() {}
}

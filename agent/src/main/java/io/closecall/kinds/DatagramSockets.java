package io.closecall.kinds;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** {@code DatagramSocket} and {@code MulticastSocket}. */
final class DatagramSockets {
  private static final String TYPE = "java.net.DatagramSocket";
  private static final String MULTICAST = "java.net.MulticastSocket";
  private static final String ADDRESS = "(Ljava/net/SocketAddress;)V";

  /**
   * Every constructor ends in the one that takes the delegate, which has the descriptor already,
   * bound or not. The delegates themselves are datagram sockets too, without one of their own: so
   * are the adaptors of channels.
   */
  static final Kind KIND =
      Kind.named("datagram-socket")
          .holds("a file descriptor and, once bound, a port")
          .watched("DatagramSocket, MulticastSocket")
          .whenCollected(
              Impact.UNTIL_GC,
              "a cleaner closes the descriptor, some time; the port stays taken until then")
          .points(
              Point.constructor(TYPE, "(Ljava/net/DatagramSocket;)V")
                  .keeping(Detail.requiredArgument(0)),
              Point.describing(TYPE, "<init>", ADDRESS).keeping(Detail.argument(0)),
              Point.describing(MULTICAST, "<init>", ADDRESS).keeping(Detail.argument(0)),
              Point.describing(TYPE, "bind", ADDRESS).keeping(Detail.argument(0)),
              Point.describing(TYPE, "connect", ADDRESS).keeping(Detail.argument(0)),
              Point.closing(TYPE, "close", "()V"))
          .costly()
          .described(Form.ADDRESS)
          .ownedBy(Owners.SUBSYSTEMS)
          .closedWhen(Gauge.of(TYPE, "delegate", "dc", "closed"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return new DatagramSocket(
                      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                }
              })
          .remedy("close it in a try-with-resources statement");

  private DatagramSockets() {}
}

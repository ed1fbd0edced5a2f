package io.closecall.kinds;

import java.net.InetAddress;
import java.net.ServerSocket;

/** {@code java.net.ServerSocket}, from bind on. */
final class ServerSockets {
  private static final String TYPE = "java.net.ServerSocket";

  /** The bit that {@code NioSocketImpl}'s two last states share. */
  private static final long IMPL_ENDS = 4;

  /**
   * An unbound one opens nothing. One that could not be bound has its descriptor all the same, only
   * a constructor whose bind fails closes itself.
   */
  static final Kind KIND =
      Kind.named("server-socket")
          .holds("a file descriptor and a listening port")
          .watched("ServerSocket, SSLServerSocket")
          .whenCollected(
              Impact.UNTIL_GC,
              "a cleaner closes the descriptor, some time; the port stays taken until then")
          .points(
              Point.opening(TYPE, "bind", "(Ljava/net/SocketAddress;I)V")
                  .keeping(Detail.argument(0)),
              Point.at(Role.OPENS_ON_THROW, TYPE, "bind", "(Ljava/net/SocketAddress;I)V")
                  .throwing("java.net.BindException")
                  .keeping(Detail.argument(0)),
              Point.closing(TYPE, "close", "()V"))
          .costly()
          .described(Form.ADDRESS)
          .ownedBy("sun.rmi.transport.*", "sun.management.jmxremote.*")
          .madeFor(Owners.SOCKET_MAKERS)
          .closedWhen(Gauge.of(TYPE, "closed"), Gauge.bits(IMPL_ENDS, TYPE, "impl", "state"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                }
              })
          .remedy("close it in a try-with-resources statement, or when the service stops");

  private ServerSockets() {}
}

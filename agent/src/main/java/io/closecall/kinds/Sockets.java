package io.closecall.kinds;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** {@code java.net.Socket}: connected, bound or accepted, plain or SSL. */
final class Sockets {
  private static final String TYPE = "java.net.Socket";

  /** The bit that {@code NioSocketImpl}'s two last states share. */
  private static final long IMPL_ENDS = 4;

  /**
   * A socket owns a descriptor from connect, bind or accept on. A layered SSL socket connects
   * nothing: its base socket is the resource. The streams of a socket close it.
   */
  static final Kind KIND =
      Kind.named("socket")
          .holds("a file descriptor and a connection of the peer")
          .watched(
              "Socket (connected, bound, accepted), SSLSocket, HttpURLConnection's connections")
          .whenCollected(
              Impact.UNTIL_GC,
              "a cleaner closes the descriptor, some time; the peer waits until then")
          .points(
              // at entry: another thread may close it before the call returns; a second connect
              // fails, and changes nothing
              Point.starting(TYPE, "connect", "(Ljava/net/SocketAddress;I)V")
                  .unless("isConnected")
                  .keeping(Detail.argument(0)),
              Point.opening(TYPE, "bind", "(Ljava/net/SocketAddress;)V")
                  .keeping(Detail.argument(0)),
              Point.openingArgument(
                  "java.net.ServerSocket", "implAccept", "(Ljava/net/Socket;)V", 0),
              // a host without an address left a new descriptor to the socket
              Point.at(Role.OPENS_ON_THROW, TYPE, "connect", "(Ljava/net/SocketAddress;I)V")
                  .throwing("java.net.UnknownHostException")
                  .untilJdk(23)
                  .keeping(Detail.argument(0)),
              // any other failed connect closes the descriptor, but before JDK 24 not the socket
              Point.at(Role.CLOSES_ON_THROW, TYPE, "connect", "(Ljava/net/SocketAddress;I)V")
                  .unless("isConnected"),
              Point.closing(TYPE, "close", "()V"),
              // what answers with an error, and so fails, hands out neither stream nor connection
              Point.at(Role.ABANDONS, "java.net.URL", "openStream", "()Ljava/io/InputStream;"),
              // drops the socket of a host without an address, which nobody else has
              Point.at(
                      Role.ABANDONS,
                      "sun.net.NetworkClient",
                      "doConnect",
                      "(Ljava/lang/String;I)Ljava/net/Socket;")
                  .throwing("java.net.UnknownHostException"),
              // connects through a proxy with a socket that it robs of its descriptor and drops
              Point.at(Role.SHELTERS, "java.net.HttpConnectSocketImpl", "doTunnel", "("))
          .costly()
          .described(Form.ADDRESS)
          .ownedBy("sun.rmi.transport.*", "com.sun.jndi.*", "sun.security.ssl.SSLContextImpl*")
          .keptBy(
              // kept for the next request by the keep-alive cache, which closes it when it has been
              // idle
              "sun.net.NetworkClient.doConnect")
          .madeFor(Owners.SOCKET_MAKERS)
          .closedWhen(
              Gauge.of(TYPE, "closed"),
              Gauge.bits(1L << 3, TYPE, "state"),
              // the fields are copied by what spies on a socket, the implementation is shared
              Gauge.bits(IMPL_ENDS, TYPE, "impl", "state"),
              Gauge.bits(IMPL_ENDS, TYPE, "impl", "delegate", "state"))
          .canary(
              new Canary() {
                @Override
                public boolean isAfterUse() {
                  return true;
                }

                @Override
                public Object open() throws Exception {
                  Socket socket = new Socket();
                  socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                  return socket;
                }
              })
          .remedyUnder(
              "sun.net.www.protocol.http*",
              "read the response or the error stream to its end, or close it, or call disconnect()")
          .remedy("close the socket, or one of its streams, in a try-with-resources statement");

  private Sockets() {}
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** A listening channel, bound or not. */
public final class ServerSocketChannels implements Specimen<ServerSocketChannel> {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Override
  public String kind() {
    return "server-socket-channel";
  }

  @Override
  public ServerSocketChannel open() throws IOException {
    return ServerSocketChannel.open().bind(ANY); // opens
  }

  @Override
  public void use(ServerSocketChannel server) throws IOException {
    try (SocketChannel client = SocketChannel.open(server.getLocalAddress());
        SocketChannel accepted = server.accept()) {
      accepted.isConnected();
      client.shutdownOutput();
    }
  }

  @Override
  public void close(ServerSocketChannel server) throws IOException {
    server.close();
  }

  @Override
  public Map<String, Closing<ServerSocketChannel>> otherClosings() {
    return Map.of("its socket", server -> server.socket().close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "never bound", () -> ServerSocketChannel.open(), // opens otherwise
        "for a Unix domain", ServerSocketChannels::unix,
        "seen as a socket", ServerSocketChannels::socket);
  }

  private static AutoCloseable unix() throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX); // opens otherwise
  }

  private static AutoCloseable socket() throws IOException {
    ServerSocket socket = ServerSocketChannel.open().socket(); // opens otherwise
    socket.bind(ANY);
    return socket;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a port that is taken, closed then", ServerSocketChannels::taken);
  }

  private static void taken() throws IOException {
    try (ServerSocketChannel first = ServerSocketChannel.open().bind(ANY);
        ServerSocketChannel second = ServerSocketChannel.open()) {
      second.bind(first.getLocalAddress());
    }
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unix-domain channels, closed and dropped; their address is a file. */
public final class UnixChannels {

  private UnixChannels() {}

  public static void main(String[] args) throws IOException {
    closed(UnixDomainSocketAddress.of("closed.sock"));
    dropped(UnixDomainSocketAddress.of("dropped.sock"));
    System.out.println("done");
  }

  private static void closed(UnixDomainSocketAddress address) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      try (SocketChannel client = SocketChannel.open(address);
          SocketChannel accepted = server.accept()) {
        client.write(ByteBuffer.allocate(1));
        accepted.read(ByteBuffer.allocate(1));
      }
    }
    Files.delete(Path.of("closed.sock"));
  }

  private static void dropped(UnixDomainSocketAddress address) throws IOException {
    ServerSocketChannel server =
        ServerSocketChannel.open(StandardProtocolFamily.UNIX); // leaked server-socket-channel
    server.bind(address);
    SocketChannel client = SocketChannel.open(address); // leaked socket-channel
    client.write(ByteBuffer.allocate(1));
    SocketChannel accepted = server.accept(); // leaked socket-channel
    accepted.read(ByteBuffer.allocate(1));
    Files.delete(Path.of("dropped.sock"));
  }
}

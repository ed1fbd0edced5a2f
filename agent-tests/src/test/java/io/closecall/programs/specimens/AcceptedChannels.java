package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's end of a connection, as a channel; the client's ends are all closed. */
public final class AcceptedChannels implements Specimen<SocketChannel> {

  private final List<SocketChannel> clients = new ArrayList<>();
  private ServerSocketChannel server;

  @Override
  public String kind() {
    return "socket-channel";
  }

  @Override
  public void begin() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = ServerSocketChannel.open().bind(any);
  }

  @Override
  public SocketChannel open() throws IOException {
    clients.add(SocketChannel.open(server.getLocalAddress()));
    return server.accept(); // opens
  }

  @Override
  public void close(SocketChannel channel) throws IOException {
    channel.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("accepted as a socket", this::accepted);
  }

  private AutoCloseable accepted() throws IOException {
    clients.add(SocketChannel.open(server.getLocalAddress()));
    return server.socket().accept(); // opens otherwise
  }

  @Override
  public void end() throws IOException {
    for (SocketChannel client : clients) {
      client.close();
    }
    server.close();
  }
}

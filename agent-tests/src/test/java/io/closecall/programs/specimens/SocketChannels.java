package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** The client's end of a connection, as a channel. */
public final class SocketChannels implements Specimen<SocketChannel> {

  private ServerSocket server;
  private SocketAddress address;
  private SocketAddress nobody;

  @Override
  public String kind() {
    return "socket-channel";
  }

  @Override
  public void begin() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    // another process could take a port that was free a moment ago
    nobody = new InetSocketAddress(here, 1);
    // Nothing accepts: the backlog completes the connections.
    server = new ServerSocket(0, 100, here);
    address = server.getLocalSocketAddress();
  }

  @Override
  public SocketChannel open() throws IOException {
    return SocketChannel.open(address); // opens
  }

  @Override
  public void use(SocketChannel channel) throws IOException {
    channel.write(ByteBuffer.allocate(1));
  }

  @Override
  public void close(SocketChannel channel) throws IOException {
    channel.close();
  }

  @Override
  public Map<String, Closing<SocketChannel>> otherClosings() {
    return Map.of(
        "its socket", channel -> channel.socket().close(),
        "its socket's stream", channel -> channel.socket().getOutputStream().close(),
        "an input stream", channel -> Channels.newInputStream(channel).close(),
        "an output stream", channel -> Channels.newOutputStream(channel).close(),
        "a writer", channel -> Channels.newWriter(channel, "UTF-8").close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "connected later", this::later,
        "connected by its socket, in time", this::adaptor,
        "bound only", SocketChannels::bound,
        "for a Unix domain",
            () -> SocketChannel.open(StandardProtocolFamily.UNIX), // opens otherwise
        "seen as a stream only", this::stream);
  }

  private AutoCloseable later() throws IOException {
    SocketChannel channel = SocketChannel.open(); // opens otherwise
    channel.configureBlocking(false);
    channel.connect(address);
    return channel;
  }

  private AutoCloseable adaptor() throws IOException {
    SocketChannel channel = SocketChannel.open(); // opens otherwise
    channel.socket().connect(address, 5_000);
    return channel.socket();
  }

  private static AutoCloseable bound() throws IOException {
    SocketChannel channel = SocketChannel.open(); // opens otherwise
    return channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private AutoCloseable stream() throws IOException {
    return Channels.newInputStream(SocketChannel.open(address)); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a port nobody listens on", () -> SocketChannel.open(nobody),
        "the same, connected later", () -> SocketChannel.open().connect(nobody),
        "the same, by its socket", () -> SocketChannel.open().socket().connect(nobody, 5_000),
        "a name nobody resolved", SocketChannels::unresolved);
  }

  private static void unresolved() throws IOException {
    SocketChannel.open(InetSocketAddress.createUnresolved("nobody", 80));
  }

  @Override
  public void end() throws IOException {
    server.close();
  }
}

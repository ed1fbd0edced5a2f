package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channels;
import java.util.Map;
import java.util.concurrent.Executors;

/** The client's end of an asynchronous connection. */
public final class AsyncSocketChannels implements Specimen<AsynchronousSocketChannel> {

  private ServerSocket server;
  private SocketAddress address;
  private SocketAddress nobody;

  @Override
  public String kind() {
    return "async-socket-channel";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public void begin() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    // another process could take a port that was free a moment ago
    nobody = new InetSocketAddress(here, 1);
    server = new ServerSocket(0, 100, here);
    address = server.getLocalSocketAddress();
  }

  @Override
  public AsynchronousSocketChannel open() throws Exception {
    return AsynchronousSocketChannel.open(); // opens
  }

  @Override
  public void use(AsynchronousSocketChannel channel) throws Exception {
    channel.connect(address).get();
    channel.write(ByteBuffer.allocate(1)).get();
  }

  @Override
  public void close(AsynchronousSocketChannel channel) throws Exception {
    channel.close();
  }

  @Override
  public Map<String, Closing<AsynchronousSocketChannel>> otherClosings() {
    return Map.of(
        "an input stream", channel -> Channels.newInputStream(channel).close(),
        "an output stream", channel -> Channels.newOutputStream(channel).close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("bound", AsyncSocketChannels::bound);
  }

  private static AutoCloseable bound() throws Exception {
    AsynchronousSocketChannel channel = AsynchronousSocketChannel.open(); // opens otherwise
    return channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a port nobody listens on",
        () -> AsynchronousSocketChannel.open().connect(nobody).get(),
        "a group that was shut down",
        AsyncSocketChannels::shutDown);
  }

  private static void shutDown() throws Exception {
    AsynchronousChannelGroup group =
        AsynchronousChannelGroup.withFixedThreadPool(1, Executors.defaultThreadFactory());
    group.shutdown();
    AsynchronousSocketChannel.open(group);
  }

  @Override
  public void end() throws Exception {
    server.close();
  }
}

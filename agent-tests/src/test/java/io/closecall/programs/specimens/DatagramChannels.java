package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Map;

/** A datagram channel, bound, connected or neither. */
public final class DatagramChannels implements Specimen<DatagramChannel> {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Override
  public String kind() {
    return "datagram-channel";
  }

  @Override
  public DatagramChannel open() throws IOException {
    return DatagramChannel.open().bind(ANY); // opens
  }

  @Override
  public void use(DatagramChannel channel) throws IOException {
    channel.send(ByteBuffer.allocate(1), channel.getLocalAddress());
  }

  @Override
  public void close(DatagramChannel channel) throws IOException {
    channel.close();
  }

  @Override
  public Map<String, Closing<DatagramChannel>> otherClosings() {
    return Map.of("its socket", channel -> channel.socket().close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "never bound", () -> DatagramChannel.open(), // opens otherwise
        "connected", DatagramChannels::connected,
        "seen as a socket", DatagramChannels::socket);
  }

  private static AutoCloseable connected() throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET); // opens otherwise
    return channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
  }

  private static AutoCloseable socket() throws IOException {
    return DatagramChannel.open().socket(); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a family it does not have", () -> DatagramChannel.open(StandardProtocolFamily.UNIX));
  }
}

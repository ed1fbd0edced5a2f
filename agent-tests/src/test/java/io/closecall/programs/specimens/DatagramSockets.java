package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.util.Map;

/** A datagram socket, bound by its constructor, later or never; multicast ones too. */
public final class DatagramSockets implements Specimen<DatagramSocket> {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Override
  public String kind() {
    return "datagram-socket";
  }

  @Override
  public DatagramSocket open() throws IOException {
    return new DatagramSocket(0, HERE); // opens
  }

  @Override
  public void use(DatagramSocket socket) throws IOException {
    socket.send(new DatagramPacket(new byte[1], 1, HERE, socket.getLocalPort()));
    socket.disconnect();
  }

  @Override
  public void close(DatagramSocket socket) {
    socket.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "on any port", () -> new DatagramSocket(), // opens otherwise
        "never bound", () -> new DatagramSocket(null), // opens otherwise
        "bound later", DatagramSockets::boundLater,
        "multicast", () -> new MulticastSocket(0), // opens otherwise
        "multicast, never bound", () -> new MulticastSocket(null)); // opens otherwise
  }

  private static AutoCloseable boundLater() throws IOException {
    DatagramSocket socket = new DatagramSocket(null); // opens otherwise
    socket.bind(new InetSocketAddress(HERE, 0));
    socket.connect(HERE, 9);
    return socket;
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a port that is taken", DatagramSockets::taken);
  }

  private static void taken() throws IOException {
    try (DatagramSocket first = new DatagramSocket(0, HERE)) {
      new DatagramSocket(first.getLocalPort(), HERE);
    }
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A channel, its socket and its streams are one resource, whichever of them is kept or closed. */
public final class ChannelViews {

  static final List<Object> KEPT = new ArrayList<>();

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private ChannelViews() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(ANY)) {
      for (int i = 0; i < 2; i++) {
        closed(server);
        forgotten(server);
      }
      kept(server);
    }
    datagrams();
    System.out.println("done");
  }

  private static void closed(ServerSocketChannel server) throws IOException {
    SocketChannel first = SocketChannel.open(server.getLocalAddress());
    Socket itsSocket = first.socket();
    try (SocketChannel accepted = server.accept()) {
      itsSocket.getOutputStream().write(1);
      accepted.socket().getInputStream().read();
    }
    first.close();
    itsSocket.close();
    KEPT.add(itsSocket);
    SocketChannel second = SocketChannel.open(server.getLocalAddress());
    try (Socket socket = server.accept().socket();
        InputStream in = Channels.newInputStream(second)) {
      socket.getOutputStream().write(1);
      in.read();
    }
    KEPT.add(second);
  }

  private static void forgotten(ServerSocketChannel server) throws IOException {
    Socket client =
        SocketChannel.open(server.getLocalAddress()).socket(); // leaked socket-channel x2
    client.getOutputStream().write(1);
    InputStream in = Channels.newInputStream(server.accept()); // leaked socket-channel x2
    in.read();
  }

  /** What is kept is a view; the channel behind it is open. */
  private static void kept(ServerSocketChannel server) throws IOException {
    SocketChannel channel = SocketChannel.open(server.getLocalAddress()); // held socket-channel
    KEPT.add(channel.socket().getInputStream());
    KEPT.add(server.accept().socket()); // held socket-channel
  }

  private static void datagrams() throws IOException {
    try (DatagramSocket one = new DatagramSocket(ANY);
        MulticastSocket many = new MulticastSocket(0)) {
      one.send(new DatagramPacket(new byte[1], 1, one.getLocalSocketAddress()));
      one.receive(new DatagramPacket(new byte[1], 1));
      many.setTimeToLive(0);
    }
    DatagramChannel channel = DatagramChannel.open().bind(ANY);
    DatagramSocket adaptor = channel.socket();
    adaptor.close();
    KEPT.add(channel);
    DatagramSocket closedByChannel = DatagramChannel.open().socket();
    closedByChannel.getChannel().close();
    KEPT.add(closedByChannel);
    new DatagramSocket(ANY).getLocalPort(); // leaked datagram-socket
    new MulticastSocket(ANY).getTimeToLive(); // leaked datagram-socket
    KEPT.add(new MulticastSocket(null)); // held datagram-socket
    DatagramChannel.open().socket().getPort(); // leaked datagram-channel
  }
}

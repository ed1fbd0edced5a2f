package io.closecall.programs.counts;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Sockets and channels, none of which needs a peer. */
final class NetworkSorts {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private NetworkSorts() {}

  static List<Sort> all() {
    return List.of(
        Sort.of(
            "socket",
            () -> {
              Socket socket = new Socket();
              socket.bind(ANY);
              return socket;
            }),
        Sort.of("server-socket", () -> new ServerSocket(0, 1, ANY.getAddress())),
        Sort.of("datagram-socket", () -> new DatagramSocket(ANY)),
        Sort.of("socket-channel", SocketChannel::open),
        Sort.of("server-socket-channel", ServerSocketChannel::open),
        Sort.of("datagram-channel", DatagramChannel::open),
        Sort.of("selector", Selector::open),
        // the group of a channel knows it as long as it is open
        Sort.of("async-socket-channel", AsynchronousSocketChannel::open).stays(),
        Sort.of("async-server-socket-channel", AsynchronousServerSocketChannel::open).stays());
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** What fails to connect closes itself; what fails to bind, or to know its peer, does not. */
public final class FailedChannels {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final SocketAddress NOBODY = InetSocketAddress.createUnresolved("nobody", 80);

  private interface Attempt {
    void run() throws Exception;
  }

  private FailedChannels() {}

  public static void main(String[] args) throws Exception {
    SocketAddress refusing;
    try (ServerSocket server = new ServerSocket(0, 1, ANY.getAddress())) {
      refusing = server.getLocalSocketAddress();
    }
    for (int i = 0; i < 2; i++) {
      fails(() -> SocketChannel.open(refusing));
      fails(() -> SocketChannel.open(NOBODY));
      fails(() -> SocketChannel.open().connect(refusing));
      fails(() -> SocketChannel.open().socket().connect(refusing, 1_000));
      fails(() -> notBlocking(refusing));
      fails(() -> AsynchronousSocketChannel.open().connect(refusing).get());
      fails(() -> SocketChannel.open().connect(NOBODY)); // leaked socket-channel x2
      fails(FailedChannels::unresolved);
    }
    taken();
    System.out.println("done");
  }

  private static void notBlocking(SocketAddress refusing) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.connect(refusing);
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_CONNECT);
      selector.select();
    }
    channel.finishConnect();
  }

  private static void taken() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(ANY);
        DatagramChannel datagrams = DatagramChannel.open().bind(ANY)) {
      SocketAddress port = server.getLocalAddress();
      SocketAddress other = datagrams.getLocalAddress();
      fails(() -> new DatagramSocket(other));
      fails(() -> ServerSocketChannel.open().bind(port)); // leaked server-socket-channel
      fails(() -> ServerSocketChannel.open().socket().bind(port)); // leaked server-socket-channel
      fails(() -> DatagramChannel.open().bind(other)); // leaked datagram-channel
      fails(() -> SocketChannel.open().bind(port)); // leaked socket-channel
      fails(() -> new DatagramSocket(null).bind(other)); // leaked datagram-socket
      fails(() -> asynchronous(port));
    }
  }

  private static void unresolved() throws Exception {
    var channel = AsynchronousSocketChannel.open(); // held async-socket-channel x2
    channel.connect(NOBODY).get();
  }

  private static void asynchronous(SocketAddress port) throws IOException {
    var server = AsynchronousServerSocketChannel.open(); // held async-server-socket-channel
    server.bind(port);
  }

  private static void fails(Attempt attempt) throws Exception {
    try {
      attempt.run();
    } catch (Exception expected) {
      return;
    }
    throw new IllegalStateException("it did not fail");
  }
}

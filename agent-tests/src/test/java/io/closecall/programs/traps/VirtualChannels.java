package io.closecall.programs.traps;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Virtual threads that block in network I/O; started by reflection, for JDK 17 has none. */
public final class VirtualChannels {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private VirtualChannels() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 3; i++) {
      sockets();
      channels();
      datagrams();
    }
    System.out.println("done");
  }

  private static void sockets() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, HERE)) {
      FutureTask<Void> serving =
          start(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getInputStream().read();
                  socket.getOutputStream().write(1);
                }
              });
      FutureTask<Void> asking =
          start(
              () -> {
                Socket socket = new Socket(HERE, server.getLocalPort()); // leaked socket x3
                socket.getOutputStream().write(1);
                socket.getInputStream().read();
              });
      serving.get();
      asking.get();
    }
  }

  private static void channels() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(HERE, 0));
      FutureTask<Void> serving =
          start(
              () -> {
                SocketChannel channel = server.accept(); // leaked socket-channel x3
                channel.read(ByteBuffer.allocate(1));
                channel.write(ByteBuffer.allocate(1));
              });
      FutureTask<Void> asking =
          start(
              () -> {
                try (SocketChannel channel = SocketChannel.open(server.getLocalAddress())) {
                  channel.write(ByteBuffer.allocate(1));
                  channel.read(ByteBuffer.allocate(1));
                }
              });
      serving.get();
      asking.get();
    }
  }

  private static void datagrams() throws Exception {
    try (DatagramSocket receiver = new DatagramSocket(0, HERE)) {
      FutureTask<Void> receiving =
          start(() -> receiver.receive(new DatagramPacket(new byte[1], 1)));
      start(
              () -> {
                DatagramSocket sender = new DatagramSocket(0, HERE); // leaked datagram-socket x3
                sender.send(new DatagramPacket(new byte[1], 1, receiver.getLocalSocketAddress()));
              })
          .get();
      receiving.get();
    }
  }

  private interface Conversation {
    void run() throws IOException;
  }

  private static FutureTask<Void> start(Conversation conversation)
      throws ReflectiveOperationException {
    Callable<Void> call =
        () -> {
          conversation.run();
          return null;
        };
    FutureTask<Void> task = new FutureTask<>(call);
    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    return task;
  }
}

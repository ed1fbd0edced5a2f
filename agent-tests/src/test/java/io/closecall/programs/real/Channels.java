package io.closecall.programs.real;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Future;

/** Channels whose adaptors are sockets, and asynchronous ones, whose pools are the JDK's. */
public final class Channels implements CorrectPrograms.Correct {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Override
  public void run() throws Exception {
    adaptors();
    asynchronousSockets();
    try (AsynchronousFileChannel file =
        AsynchronousFileChannel.open(
            Path.of("async.bin"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      expect(file.write(ByteBuffer.wrap(new byte[10]), 0).get() == 10);
    }
  }

  private static void adaptors() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.socket().bind(ANY);
      try (SocketChannel client = SocketChannel.open()) {
        client.socket().connect(server.getLocalAddress());
        try (SocketChannel accepted = server.accept()) {
          client.socket().getOutputStream().write(1);
          expect(accepted.socket().getInputStream().read() == 1);
        }
      }
    }
  }

  private static void asynchronousSockets() throws Exception {
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(ANY);
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      Future<AsynchronousSocketChannel> accepting = server.accept();
      client.connect(server.getLocalAddress()).get();
      try (AsynchronousSocketChannel accepted = accepting.get()) {
        expect(client.write(ByteBuffer.wrap(new byte[1])).get() == 1);
        expect(accepted.read(ByteBuffer.allocate(1)).get() == 1);
      }
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}

package io.closecall.programs.traps;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Mocks of channels hold nothing; a spy is a copy that closes what the original had. */
public final class MockedChannels {

  static final List<Object> KEPT = new ArrayList<>();

  private static final List<Class<?>> TYPES =
      List.of(
          SocketChannel.class,
          ServerSocketChannel.class,
          DatagramChannel.class,
          Pipe.SourceChannel.class,
          Selector.class,
          AsynchronousSocketChannel.class,
          AsynchronousServerSocketChannel.class,
          DatagramSocket.class,
          MulticastSocket.class);

  private interface Opening {
    AutoCloseable open() throws IOException;
  }

  private MockedChannels() {}

  public static void main(String[] args) throws Exception {
    for (Class<?> type : TYPES) {
      if (!type.isInstance(mock(type)) || !KEPT.add(mock(type))) {
        throw new IllegalStateException(type.getName());
      }
    }
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    for (Opening opening :
        List.<Opening>of(
            () -> SocketChannel.open(),
            () -> ServerSocketChannel.open().bind(any),
            () -> DatagramChannel.open(),
            () -> Selector.open(),
            () -> new DatagramSocket(any))) {
      // mocking what the JDK itself made needs the class of the implementation
      KEPT.add(mock(closed(opening.open()).getClass()));
    }
    for (Opening opening :
        List.<Opening>of(() -> new DatagramSocket(any), () -> new MulticastSocket(any))) {
      AutoCloseable original = opening.open();
      KEPT.add(original);
      KEPT.add(closed(spy(original)));
      closed(spy(opening.open()));
    }
    System.out.println("done");
  }

  private static AutoCloseable closed(AutoCloseable resource) throws Exception {
    resource.close();
    return resource;
  }
}

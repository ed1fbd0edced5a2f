package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A selector keeps its channels, closed ones too until it selects; closing it closes none. */
public final class RegisteredChannels {

  static final List<Object> KEPT = new ArrayList<>();

  private RegisteredChannels() {}

  public static void main(String[] args) throws IOException {
    echo();
    live();
    stale();
    dropped();
    closed();
    System.out.println("done");
  }

  /** A correct server with two connections, all on one thread. */
  private static void echo() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open().bind(any);
        SocketChannel one = SocketChannel.open(server.getLocalAddress());
        SocketChannel two = SocketChannel.open(server.getLocalAddress())) {
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      one.write(ByteBuffer.allocate(1));
      two.write(ByteBuffer.allocate(1));
      int served = 0;
      while (served < 2) {
        selector.select();
        for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
          served += serve(selector, keys.next());
          keys.remove();
        }
      }
    }
  }

  private static int serve(Selector selector, SelectionKey key) throws IOException {
    if (key.isAcceptable()) {
      SocketChannel accepted = ((ServerSocketChannel) key.channel()).accept();
      if (accepted != null) {
        accepted.configureBlocking(false);
        accepted.register(selector, SelectionKey.OP_READ);
      }
      return 0;
    }
    try (SocketChannel channel = (SocketChannel) key.channel()) {
      channel.read(ByteBuffer.allocate(1));
      return 1;
    }
  }

  private static void live() throws IOException {
    Selector selector = Selector.open(); // held selector
    KEPT.add(selector);
    for (int i = 0; i < 2; i++) {
      SocketChannel channel = SocketChannel.open(); // held socket-channel x2
      channel.configureBlocking(false);
      channel.register(selector, 0);
    }
  }

  /** Closed, but no select has taken the keys away, and the keys keep the channels. */
  private static void stale() throws IOException {
    Selector selector = Selector.open(); // held selector
    KEPT.add(selector);
    for (int i = 0; i < 2; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      KEPT.add(channel.register(selector, 0));
      channel.close();
    }
  }

  private static void dropped() throws IOException {
    Selector selector = Selector.open(); // leaked selector
    Pipe pipe = Pipe.open(); // leaked pipe x2
    pipe.source().configureBlocking(false);
    pipe.source().register(selector, SelectionKey.OP_READ);
  }

  private static void closed() throws IOException {
    try (Selector selector = Selector.open()) {
      DatagramChannel channel = DatagramChannel.open(); // leaked datagram-channel
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    }
  }
}

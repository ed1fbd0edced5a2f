package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.Map;
import java.util.concurrent.Future;

/** An asynchronous listening channel. */
public final class AsyncServerSocketChannels implements Specimen<AsynchronousServerSocketChannel> {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Override
  public String kind() {
    return "async-server-socket-channel";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public AsynchronousServerSocketChannel open() throws IOException {
    return AsynchronousServerSocketChannel.open().bind(ANY); // opens
  }

  @Override
  public void use(AsynchronousServerSocketChannel server) {
    Future<AsynchronousSocketChannel> pending = server.accept();
    if (pending.isDone()) {
      throw new IllegalStateException("nobody connected");
    }
  }

  @Override
  public void close(AsynchronousServerSocketChannel server) throws IOException {
    server.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("never bound", () -> AsynchronousServerSocketChannel.open()); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a port that is taken, closed then", AsyncServerSocketChannels::taken);
  }

  private static void taken() throws IOException {
    try (AsynchronousServerSocketChannel first = AsynchronousServerSocketChannel.open().bind(ANY);
        AsynchronousServerSocketChannel second = AsynchronousServerSocketChannel.open()) {
      second.bind(first.getLocalAddress());
    }
  }
}

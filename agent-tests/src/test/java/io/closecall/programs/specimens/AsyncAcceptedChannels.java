package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The server's end of an asynchronous connection: a thread of the group makes it, unless the client
 * was there first.
 */
public final class AsyncAcceptedChannels implements Specimen<AsynchronousSocketChannel> {

  private final List<AsynchronousSocketChannel> clients = new ArrayList<>();
  private AsynchronousServerSocketChannel server;

  @Override
  public String kind() {
    return "async-socket-channel";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public void begin() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = AsynchronousServerSocketChannel.open().bind(any);
  }

  @Override
  public AsynchronousSocketChannel open() throws Exception {
    Future<AsynchronousSocketChannel> accepting = server.accept();
    connect();
    return accepting.get(); // opens
  }

  private void connect() throws Exception {
    AsynchronousSocketChannel client = AsynchronousSocketChannel.open();
    clients.add(client);
    client.connect(server.getLocalAddress()).get();
  }

  @Override
  public void close(AsynchronousSocketChannel channel) throws Exception {
    channel.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("waited for", this::inTime, "there first", this::thereFirst);
  }

  private AutoCloseable inTime() throws Exception {
    Future<AsynchronousSocketChannel> accepting = server.accept();
    connect();
    return accepting.get(10, TimeUnit.SECONDS); // opens otherwise
  }

  private AutoCloseable thereFirst() throws Exception {
    connect();
    return server.accept().get(); // opens otherwise
  }

  @Override
  public void end() throws Exception {
    for (AsynchronousSocketChannel client : clients) {
      client.close();
    }
    server.close();
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asynchronous channels that their groups keep, with the ways to end both. */
public final class AsyncChannels {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private AsyncChannels() {}

  public static void main(String[] args) throws Exception {
    closed();
    handled();
    cancelled();
    shutDownAtOnce();
    shutDown();
    forgotten();
    System.out.println("done");
    // A forgotten group has threads that keep the JVM up.
    System.exit(0);
  }

  /** In the default group, which nobody can shut down. */
  private static void closed() throws Exception {
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(ANY);
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      Future<AsynchronousSocketChannel> accepting = server.accept();
      client.connect(server.getLocalAddress()).get();
      try (AsynchronousSocketChannel accepted = accepting.get()) {
        client.write(ByteBuffer.allocate(1)).get();
        accepted.read(ByteBuffer.allocate(1)).get();
      }
    }
  }

  /** A handler on a thread of the group closes what it was given. */
  private static void handled() throws Exception {
    CompletableFuture<Integer> read = new CompletableFuture<>();
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(ANY);
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      server.accept(
          null,
          new CompletionHandler<AsynchronousSocketChannel, Void>() {
            @Override
            public void completed(AsynchronousSocketChannel accepted, Void nothing) {
              try (accepted) {
                read.complete(accepted.read(ByteBuffer.allocate(1)).get(10, TimeUnit.SECONDS));
              } catch (Exception e) {
                read.completeExceptionally(e);
              }
            }

            @Override
            public void failed(Throwable failure, Void nothing) {
              read.completeExceptionally(failure);
            }
          });
      client.connect(server.getLocalAddress()).get();
      client.write(ByteBuffer.allocate(1)).get();
      read.get();
    }
  }

  private static void cancelled() throws Exception {
    try (AsynchronousServerSocketChannel server =
        AsynchronousServerSocketChannel.open().bind(ANY)) {
      server.accept().cancel(true);
    }
    try (AsynchronousServerSocketChannel server =
        AsynchronousServerSocketChannel.open().bind(ANY)) {
      waits(server.accept());
    }
  }

  /** This closes every channel of the group. */
  private static void shutDownAtOnce() throws Exception {
    AsynchronousChannelGroup group = group();
    AsynchronousSocketChannel.open(group).bind(ANY);
    waits(AsynchronousServerSocketChannel.open(group).bind(ANY).accept());
    group.shutdownNow();
    end(group, true);
  }

  /** This waits for the channels, which nobody closes. */
  private static void shutDown() throws Exception {
    AsynchronousChannelGroup group = group();
    AsynchronousSocketChannel.open(group); // held async-socket-channel
    AsynchronousServerSocketChannel.open(group); // held async-server-socket-channel
    group.shutdown();
    end(group, false);
    ExecutorService pool = Executors.newCachedThreadPool();
    AsynchronousChannelGroup other = AsynchronousChannelGroup.withThreadPool(pool);
    other.shutdown();
    end(other, true);
  }

  private static void forgotten() throws IOException {
    AsynchronousChannelGroup.withFixedThreadPool(1, Thread::new); // held async-channel-group
    AsynchronousSocketChannel.open(); // held async-socket-channel
  }

  private static AsynchronousChannelGroup group() throws IOException {
    return AsynchronousChannelGroup.withFixedThreadPool(1, Thread::new);
  }

  private static void waits(Future<?> accepting) {
    if (accepting.isDone()) {
      throw new IllegalStateException("nobody connected");
    }
  }

  private static void end(AsynchronousChannelGroup group, boolean expected)
      throws InterruptedException {
    boolean ended = group.awaitTermination(expected ? 10_000 : 50, TimeUnit.MILLISECONDS);
    if (ended != expected) {
      throw new IllegalStateException("ended: " + ended);
    }
  }
}

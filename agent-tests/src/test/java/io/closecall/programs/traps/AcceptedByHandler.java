package io.closecall.programs.traps;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CountDownLatch;

/** A connection that a handler was given and forgot: no frame of the program opened it. */
public final class AcceptedByHandler {

  private AcceptedByHandler() {}

  public static void main(String[] args) throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    CountDownLatch accepted = new CountDownLatch(1);
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(any);
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      server.accept(
          null,
          new CompletionHandler<AsynchronousSocketChannel, Void>() {
            @Override
            public void completed(AsynchronousSocketChannel forgotten, Void nothing) {
              accepted.countDown();
            }

            @Override
            public void failed(Throwable failure, Void nothing) {
              failure.printStackTrace(System.out);
            }
          });
      client.connect(server.getLocalAddress()).get();
      accepted.await();
      System.out.println(client.getLocalAddress().toString().replaceFirst(".*/", ""));
    }
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** An interrupt closes the channel its thread is blocked in, but no selector, and nothing else. */
public final class InterruptedChannels {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private interface Blocking {
    void run() throws IOException;
  }

  private InterruptedChannels() {}

  public static void main(String[] args) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(ANY)) {
      interrupted(() -> SocketChannel.open(server.getLocalAddress()).read(ByteBuffer.allocate(1)));
    }
    interrupted(() -> ServerSocketChannel.open().bind(ANY).accept());
    interrupted(() -> DatagramChannel.open().bind(ANY).receive(ByteBuffer.allocate(1)));
    interrupted(InterruptedChannels::pipe);
    interrupted(InterruptedChannels::selector);
    System.out.println("done");
  }

  private static void pipe() throws IOException {
    Pipe pipe = Pipe.open(); // leaked pipe
    pipe.source().read(ByteBuffer.allocate(1));
    pipe.sink().isOpen();
  }

  private static void selector() throws IOException {
    Selector.open().select(); // leaked selector
    throw new ClosedByInterruptException();
  }

  /** Interrupts it at once, or while it is blocked: both close. */
  private static void interrupted(Blocking blocking) throws InterruptedException {
    boolean[] closed = {false};
    Thread thread =
        new Thread(
            () -> {
              try {
                blocking.run();
              } catch (ClosedByInterruptException e) {
                closed[0] = true;
              } catch (IOException e) {
                e.printStackTrace(System.out);
              }
            });
    thread.start();
    // Every call that is tried waits in the kernel, which counts as running.
    while (!inTheKernel(thread)) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    thread.join();
    if (!closed[0]) {
      throw new IllegalStateException("not closed by the interrupt");
    }
  }

  private static boolean inTheKernel(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0
        && stack[0].isNativeMethod()
        && stack[0].getClassName().startsWith("sun.nio.ch.");
  }
}

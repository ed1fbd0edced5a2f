package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An application's thread takes from a reference queue now and then, and closes what it opens. */
public final class QueueReader {

  private QueueReader() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("queue", ".txt", new File("."));
    FileInputStream openedBefore = new FileInputStream(file);
    takeFromAQueue();
    openedBefore.close();
    new FileInputStream(file).close();
    sockets();
    System.out.println("done");
  }

  private static void takeFromAQueue() throws InterruptedException {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> reference = new WeakReference<>(new Object(), queue);
    do {
      System.gc();
    } while (queue.remove(50) != reference);
  }

  private static void sockets() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, here);
        Socket client = new Socket(here, server.getLocalPort());
        Socket accepted = server.accept()) {
      client.getOutputStream().write('x');
      accepted.getInputStream().read();
    }
  }
}

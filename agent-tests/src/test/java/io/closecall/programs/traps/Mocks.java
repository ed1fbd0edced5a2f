package io.closecall.programs.traps;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** Mocks hold nothing; a spy is a copy that closes what the original had. */
public final class Mocks {

  static final List<Object> KEPT = new ArrayList<>();

  private Mocks() {}

  public static void main(String[] args) throws Exception {
    File file = File.createTempFile("mocks", ".txt", new File("."));
    mocks();
    switch (args[0]) {
      case "kept" -> kept(file);
      case "dropped" -> dropped(file);
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println("done");
  }

  private static void mocks() throws IOException {
    mock(FileInputStream.class).read();
    mock(Socket.class).isConnected();
    mock(ThreadPoolExecutor.class).isShutdown();
    KEPT.add(mock(FileInputStream.class));
    KEPT.add(mock(Socket.class));
    KEPT.add(mock(ThreadPoolExecutor.class));
  }

  /** Both the original and its spy are there to the end. */
  private static void kept(File file) throws IOException {
    FileInputStream stream = new FileInputStream(file);
    KEPT.add(stream);
    KEPT.add(closed(spy(stream)));
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
      KEPT.add(socket);
      KEPT.add(closed(spy(socket)));
    }
    ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
    KEPT.add(pool);
    ThreadPoolExecutor spied = spy(pool);
    KEPT.add(spied);
    spied.shutdown();
  }

  /** Nobody keeps the originals, which are collected before their spies are closed. */
  private static void dropped(File file) throws IOException {
    FileInputStream stream = spy(new FileInputStream(file));
    System.gc();
    stream.close();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Socket socket = spy(new Socket(server.getInetAddress(), server.getLocalPort()));
      System.gc();
      socket.close();
    }
    ThreadPoolExecutor pool = spy((ThreadPoolExecutor) Executors.newFixedThreadPool(1));
    System.gc();
    pool.shutdown();
  }

  private static <R extends AutoCloseable> R closed(R resource) throws IOException {
    try {
      resource.close();
    } catch (Exception e) {
      throw new IOException(e);
    }
    return resource;
  }
}

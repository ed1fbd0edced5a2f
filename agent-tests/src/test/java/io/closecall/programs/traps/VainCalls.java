package io.closecall.programs.traps;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Calls that fail and leave what was open as it was, and one that changes nothing. */
public final class VainCalls {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private VainCalls() {}

  public static void main(String[] args) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, HERE)) {
      InetSocketAddress taken = new InetSocketAddress(HERE, server.getLocalPort());
      for (int i = 0; i < 3; i++) {
        connectedAgain(taken);
        connectedToNothing(taken);
        connectedAgainAndClosed(taken);
        boundToATakenPort(taken);
        boundAgain();
        boundToATakenPortAndClosed(taken);
        neverBound(taken);
      }
    }
    startedAgain();
    toldToStay();
    System.out.println("done");
    System.exit(0);
  }

  private static void connectedAgain(InetSocketAddress address) throws IOException {
    Socket socket = new Socket(HERE, address.getPort()); // leaked socket x3
    fails(() -> socket.connect(address), SocketException.class);
  }

  /** A socket that never had a descriptor, and one that has none any more. */
  private static void connectedToNothing(InetSocketAddress address) throws IOException {
    Socket fresh = new Socket();
    fails(() -> fresh.connect(null), IllegalArgumentException.class);
    Socket closed = new Socket(HERE, address.getPort());
    closed.close();
    fails(() -> closed.connect(null), IllegalArgumentException.class);
    fails(() -> closed.connect(address), SocketException.class);
  }

  private static void connectedAgainAndClosed(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket(HERE, address.getPort())) {
      fails(() -> socket.connect(address), SocketException.class);
    }
  }

  private static void boundToATakenPort(InetSocketAddress taken) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.bind(taken); // leaked server-socket x3
      throw new IllegalStateException("the port was free");
    } catch (BindException expected) {
      // its descriptor is there
    }
  }

  private static void boundAgain() throws IOException {
    ServerSocket server = new ServerSocket(0, 50, HERE); // leaked server-socket x3
    fails(() -> server.bind(null), SocketException.class);
  }

  private static void boundToATakenPortAndClosed(InetSocketAddress taken) throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      fails(() -> server.bind(taken), BindException.class);
    }
    fails(() -> new ServerSocket(taken.getPort(), 50, HERE), BindException.class);
  }

  /** These fail before there is a descriptor. */
  private static void neverBound(InetSocketAddress taken) throws IOException {
    InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 1);
    ServerSocket unbound = new ServerSocket();
    fails(() -> unbound.bind(nowhere), SocketException.class);
    ServerSocket closed = new ServerSocket();
    closed.close();
    fails(() -> closed.bind(taken), SocketException.class);
    Socket ended = new Socket();
    ended.close();
    fails(() -> ended.connect(taken), SocketException.class);
  }

  private static void startedAgain() throws IOException {
    Thread thread = new Thread(VainCalls::waiting);
    thread.start(); // held thread
    fails(thread::start, IllegalThreadStateException.class);
  }

  private static void toldToStay() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1); // held executor-service
    ((ThreadPoolExecutor) pool).allowCoreThreadTimeOut(false);
    pool.submit(() -> {}).get();
    ThreadPoolExecutor told =
        new ThreadPoolExecutor(1, 1, 1, TimeUnit.HOURS, new LinkedBlockingQueue<>());
    told.allowCoreThreadTimeOut(true);
    told.submit(() -> {}).get();
  }

  private static void waiting() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException ended) {
      // nobody does
    }
  }

  private static void fails(Call call, Class<? extends Exception> expected) throws IOException {
    try {
      call.call();
    } catch (IOException | RuntimeException failure) {
      if (expected.isInstance(failure)) {
        return;
      }
      throw failure;
    }
    throw new IllegalStateException("it did not fail");
  }

  private interface Call {
    void call() throws IOException;
  }
}

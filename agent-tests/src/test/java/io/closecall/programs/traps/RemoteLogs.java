package io.closecall.programs.traps;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.net.Socket;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Connections of RMI with a log each: they are closed in order, though by the thread that takes
 * collected stubs from a queue.
 */
public final class RemoteLogs {

  private static final Queue<String> CLOSERS = new ConcurrentLinkedQueue<>();

  private static volatile boolean ended;

  private RemoteLogs() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    Visited visited = new Visited();
    Visit stub = (Visit) UnicastRemoteObject.exportObject(visited, 0, new Logging(), null);
    for (int i = 0; i < 3; i++) {
      // by a reference of the client, which is collected
      stub.self().visit();
    }
    // as if the peer had gone: the next to need the connection closes it and makes another
    for (Socket socket : Logged.MADE) {
      socket.shutdownOutput();
    }
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (Logged.MADE.size() < 2 && System.nanoTime() < limit) {
      System.gc();
      Thread.sleep(20);
    }
    System.out.println("closed by RenewClean: " + String.join("", CLOSERS).contains("RenewClean"));
    ended = true;
    UnicastRemoteObject.unexportObject(visited, true);
    Logged.MADE.forEach(RemoteLogs::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is called. */
  public interface Visit extends Remote {
    void visit() throws RemoteException;

    Visit self() throws RemoteException;
  }

  private static final class Visited implements Visit {
    @Override
    public void visit() throws RemoteException {
      try {
        new FileOutputStream(new File("visits.txt")); // leaked file-output-stream x3
      } catch (IOException e) {
        throw new RemoteException("no visit", e);
      }
    }

    @Override
    public Visit self() {
      return this;
    }
  }

  /** Makes connections with a log. */
  private static final class Logging implements RMIClientSocketFactory, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      if (ended) {
        throw new IOException("no more");
      }
      return new Logged(host, port);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Logging;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private static final class Logged extends Socket {
    private static final Queue<Logged> MADE = new ConcurrentLinkedQueue<>();

    private final FileOutputStream log = new FileOutputStream("log" + MADE.size() + ".txt");
    private boolean closed;

    Logged(String host, int port) throws IOException {
      super(host, port);
      MADE.add(this);
    }

    @Override
    public synchronized void close() throws IOException {
      super.close();
      if (!closed) {
        closed = true;
        log.close();
        CLOSERS.add(Thread.currentThread().getName());
      }
    }
  }
}

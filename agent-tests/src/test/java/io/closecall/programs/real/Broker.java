package io.closecall.programs.real;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of an MQTT 3.1.1 broker as a client needs that connects, publishes and leaves. */
final class Broker implements AutoCloseable {

  private static final int CONNECT = 1;
  private static final int PUBLISH = 3;
  private static final int PINGREQ = 12;
  private static final int DISCONNECT = 14;
  private static final byte[] CONNACK = {0x20, 2, 0, 0};
  private static final byte[] PINGRESP = {(byte) 0xD0, 0};

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger published = new AtomicInteger();
  private final CountDownLatch staying;

  /** A broker that expects so many clients. */
  Broker(int clients) throws IOException {
    staying = new CountDownLatch(clients);
    new Thread(this::accept, "broker").start();
  }

  String uri() {
    return "tcp://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** Messages that arrived. */
  int published() {
    return published.get();
  }

  /** Waits until every client has said goodbye. */
  void awaitEmpty() throws InterruptedException {
    staying.await();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        new Thread(() -> serve(socket), "broker of one").start();
      }
    } catch (IOException closed) {
      // the program has closed the broker
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        int type = in.readUnsignedByte() >> 4;
        in.readFully(new byte[remaining(in)]);
        switch (type) {
          case CONNECT -> out.write(CONNACK);
          case PUBLISH -> published.incrementAndGet();
          case PINGREQ -> out.write(PINGRESP);
          case DISCONNECT -> {
            staying.countDown();
            return;
          }
          default -> throw new IOException("packet type " + type);
        }
      }
    } catch (IOException e) {
      System.out.println("broker: " + e);
    }
  }

  /** The length of the rest of a packet: seven bits a byte, the lowest first. */
  private static int remaining(DataInputStream in) throws IOException {
    int length = 0;
    int shift = 0;
    int digit;
    do {
      digit = in.readUnsignedByte();
      length |= (digit & 0x7F) << shift;
      shift += 7;
    } while ((digit & 0x80) != 0);
    return length;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Sockets that are bound and dropped; a refused connect closes its socket. */
public final class BoundSockets {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private BoundSockets() {}

  public static void main(String[] args) throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0, 5, HERE)) {
      port = server.getLocalPort();
    }
    for (int i = 0; i < 3; i++) {
      refused(port);
    }
    new Socket().bind(new InetSocketAddress(HERE, 0)); // leaked socket
  }

  private static void refused(int port) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(HERE, 0));
    try {
      socket.connect(new InetSocketAddress(HERE, port));
    } catch (IOException refusal) {
      System.out.println("refused");
    }
  }
}

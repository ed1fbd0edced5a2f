package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Owners of sockets whose addresses know their owner: who keeps the address keeps the socket. */
public final class CapturingAddresses {

  private final Socket socket = new Socket();

  private CapturingAddresses() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 20; i++) {
        new CapturingAddresses().connect(server);
      }
    }
    System.out.println("done");
  }

  private void connect(ServerSocket server) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(server.getInetAddress(), server.getLocalPort()) {
          @Override
          public String toString() {
            return "the address of " + CapturingAddresses.this;
          }
        };
    socket.connect(address); // leaked socket x20
  }
}

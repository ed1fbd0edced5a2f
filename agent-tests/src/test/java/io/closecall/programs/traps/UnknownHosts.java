package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/**
 * Sockets that should have gone to a host without an address: up to JDK 23 such a socket keeps the
 * descriptor it got, and the program has to close it.
 */
public final class UnknownHosts {

  private static final String HOST = "nowhere.invalid";

  private UnknownHosts() {}

  public static void main(String[] args) throws IOException {
    for (int i = 0; i < 3; i++) {
      forgotten();
      closed();
      inTheConstructor();
    }
    System.out.println("done");
  }

  private static void forgotten() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(InetSocketAddress.createUnresolved(HOST, 1)); // leaked socket x3
    } catch (UnknownHostException expected) {
      // and nothing more
    }
  }

  private static void closed() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(InetSocketAddress.createUnresolved(HOST, 1));
    } catch (UnknownHostException expected) {
      // as it should be
    }
  }

  private static void inTheConstructor() throws IOException {
    try {
      new Socket(HOST, 1);
    } catch (UnknownHostException expected) {
      // there is no socket
    }
  }
}

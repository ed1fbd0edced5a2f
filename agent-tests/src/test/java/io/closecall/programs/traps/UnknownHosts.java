package io.closecall.programs.traps;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
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
      inAConnection("http");
      inAConnection("https");
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

  /** The JDK's own socket, which the program never sees. */
  private static void inAConnection(String protocol) throws IOException {
    URLConnection connection = new URL(protocol + "://" + HOST + "/").openConnection();
    // answers with null, and fails in silence
    connection.getContentType();
    try {
      connection.getInputStream().close();
    } catch (UnknownHostException expected) {
      // there is no stream
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

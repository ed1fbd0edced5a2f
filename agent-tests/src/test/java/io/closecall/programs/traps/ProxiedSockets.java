package io.closecall.programs.traps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;

/** Sockets through a web proxy: the JDK makes a second one, robs it and drops it. */
public final class ProxiedSockets {

  private ProxiedSockets() {}

  public static void main(String[] args) throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread serving = new Thread(() -> serve(proxy));
      serving.start();
      for (int i = 0; i < 3; i++) {
        try (Socket socket = new Socket(through(proxy))) {
          socket.connect(InetSocketAddress.createUnresolved("far.example", 80));
          System.out.println(socket.isConnected());
        }
      }
      forgotten(proxy);
      serving.join();
    }
  }

  private static void forgotten(ServerSocket proxy) throws IOException {
    Socket socket = new Socket(through(proxy));
    socket.connect(InetSocketAddress.createUnresolved("far.example", 80)); // leaked socket
    System.out.println(socket.isConnected());
  }

  private static Proxy through(ServerSocket proxy) {
    return new Proxy(Proxy.Type.HTTP, proxy.getLocalSocketAddress());
  }

  private static void serve(ServerSocket proxy) {
    for (int i = 0; i < 4; i++) {
      try (Socket socket = proxy.accept()) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        while (!in.readLine().isEmpty()) {
          // the head
        }
        socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }
}

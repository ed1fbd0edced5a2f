package io.closecall.programs.traps;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Sockets with TLS, their own and layered over others; the first argument is a key store. */
public final class Tls {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private Tls() {}

  public static void main(String[] args) throws Exception {
    SSLContext context = context(args[0]);
    SSLSocketFactory factory = context.getSocketFactory();
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = context.getServerSocketFactory().createServerSocket(0, 50, here)) {
      Thread acceptor = new Thread(() -> serve(server), "acceptor");
      acceptor.start();
      int port = server.getLocalPort();
      closed(factory, here, port);
      layered(factory, here, port);
      for (int i = 0; i < 2; i++) {
        dropped(factory, here, port);
        layeredAndDropped(factory, here, port);
        baseForgotten(factory, here, port);
        overChannels(factory, new InetSocketAddress(here, port));
      }
      server.close();
      acceptor.join();
    }
    System.out.println("done");
  }

  private static void closed(SSLSocketFactory factory, InetAddress host, int port)
      throws IOException {
    try (Socket socket = factory.createSocket(host, port)) {
      talk(socket);
    }
    Socket other = factory.createSocket(host, port);
    talk(other);
    other.getInputStream().close();
  }

  private static void layered(SSLSocketFactory factory, InetAddress host, int port)
      throws IOException {
    Socket base = new Socket(host, port);
    try (Socket layer = factory.createSocket(base, "localhost", port, true)) {
      talk(layer);
    }
    try (Socket own = new Socket(host, port)) {
      Socket layer = factory.createSocket(own, "localhost", port, false);
      talk(layer);
      layer.close();
    }
  }

  private static void dropped(SSLSocketFactory factory, InetAddress host, int port)
      throws IOException {
    talk(factory.createSocket(host, port)); // leaked socket x2
  }

  private static void layeredAndDropped(SSLSocketFactory factory, InetAddress host, int port)
      throws IOException {
    Socket base = new Socket(host, port); // leaked socket x2
    talk(factory.createSocket(base, "localhost", port, true));
  }

  private static void baseForgotten(SSLSocketFactory factory, InetAddress host, int port)
      throws IOException {
    Socket base = new Socket(host, port); // leaked socket x2
    try (Socket layer = factory.createSocket(base, "localhost", port, false)) {
      talk(layer);
    }
  }

  private static void overChannels(SSLSocketFactory factory, InetSocketAddress server)
      throws IOException {
    SocketChannel closed = SocketChannel.open(server);
    try (Socket layer =
        factory.createSocket(closed.socket(), "localhost", server.getPort(), true)) {
      talk(layer);
    }
    SocketChannel base = SocketChannel.open(server); // leaked socket-channel x2
    try (Socket layer = factory.createSocket(base.socket(), "localhost", server.getPort(), false)) {
      talk(layer);
    }
  }

  private static void talk(Socket socket) throws IOException {
    ((SSLSocket) socket).startHandshake();
    socket.getOutputStream().write('x');
    socket.getInputStream().read();
  }

  /** Answers one byte to each connection and closes it. */
  private static void serve(ServerSocket server) {
    while (true) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read();
        socket.getOutputStream().write('y');
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
        System.out.println("server: " + e);
      }
    }
  }

  static SSLContext context(String file) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (FileInputStream in = new FileInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}

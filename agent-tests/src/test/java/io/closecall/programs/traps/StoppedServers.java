package io.closecall.programs.traps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpServer;
import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Web servers that were stopped. One that never started keeps its selector, and one whose port was
 * taken its channel: the JDK forgets them, not the program.
 */
public final class StoppedServers {

  private static final InetSocketAddress HERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private StoppedServers() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 3; i++) {
      HttpServer.create(HERE, 0).stop(0);
      HttpServer first = HttpServer.create(HERE, 0);
      try {
        HttpServer.create(first.getAddress(), 0);
      } catch (IOException taken) {
        System.out.println("taken");
      }
      first.stop(0);
      askedAndLeft();
      HttpServer.create(HERE, 0); // held http-server x3
    }
  }

  /** The server has the connection, and a request that never comes. */
  private static void askedAndLeft() throws IOException {
    try (Pages pages = new Pages();
        Socket socket = new Socket(pages.shortPage().getHost(), pages.shortPage().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /short HTTP/1.1\r\nHost: here\r\n\r\nGET".getBytes(US_ASCII));
      socket.getInputStream().read();
    }
  }
}

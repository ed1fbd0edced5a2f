package io.closecall.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands in for an exchange: takes a symbol a connection, answers with a quote and hangs up. */
final class FeedServer implements Closeable {

  private final ServerSocket server;

  FeedServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    new DaemonThreads("feed").newThread(this::serve).start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        answer(client);
      } catch (IOException closedOrGone) {
        // The desk shuts down, or a client went away before its answer: both end this turn only.
      }
    }
  }

  private static void answer(Socket client) throws IOException {
    client.setSoTimeout(5_000);
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    String symbol = in.readLine();
    if (symbol != null) {
      double quote = 100 + Math.floorMod(symbol.hashCode(), 900) / 10.0;
      client.getOutputStream().write((quote + "\n").getBytes(UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

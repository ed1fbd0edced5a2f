package io.closecall.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/** Asks the feed server for quotes: a connection a question, a line each way. */
final class QuoteFeed {

  private final InetAddress host = InetAddress.getLoopbackAddress();
  private final int port;

  QuoteFeed(int port) {
    this.port = port;
  }

  double quote(String symbol) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      return quoteIn(ask(socket, symbol));
    }
  }

  /** Reads the answer from what the helper returns, and closes neither that nor the socket. */
  double leakyQuote(String symbol) throws IOException {
    return quoteIn(connectAndAsk(symbol));
  }

  private BufferedReader connectAndAsk(String symbol) throws IOException {
    Socket socket = new Socket(host, port); // leaked socket
    return ask(socket, symbol);
  }

  private static BufferedReader ask(Socket socket, String symbol) throws IOException {
    socket.setSoTimeout(5_000);
    socket.getOutputStream().write((symbol + "\n").getBytes(UTF_8));
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  private static double quoteIn(BufferedReader answer) throws IOException {
    String line = answer.readLine();
    if (line == null) {
      throw new IOException("the feed closed the connection");
    }
    return Double.parseDouble(line);
  }
}

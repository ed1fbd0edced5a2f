package io.closecall.programs.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says yes to whatever a client of Redis says; closing it stops it. */
public final class Redis implements AutoCloseable {

  private final ServerSocket server;
  private final List<Socket> clients = new ArrayList<>();

  /** Starts one on a port of its own. */
  public Redis() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "redis");
    thread.setDaemon(true);
    thread.start();
  }

  private synchronized Socket remember(Socket client) {
    clients.add(client);
    return client;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = remember(server.accept());
        start(() -> answer(client));
      }
    } catch (IOException closed) {
      // that is how it ends
    }
  }

  private static void answer(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream()) {
      String line;
      while ((line = in.readLine()) != null) {
        out.write(answer(command(in, line)).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException gone) {
      // the client has gone
    }
  }

  /** The first word of a command, which comes as an array of strings, each after its length. */
  private static String command(BufferedReader in, String header) throws IOException {
    String first = "";
    int words = Integer.parseInt(header.substring(1));
    for (int i = 0; i < words; i++) {
      in.readLine();
      String word = in.readLine();
      first = i == 0 && word != null ? word.toUpperCase(Locale.ROOT) : first;
    }
    return first;
  }

  private static String answer(String command) {
    return switch (command) {
      case "HELLO" -> "-ERR unknown command 'HELLO'\r\n";
      case "PING" -> "+PONG\r\n";
      default -> "+OK\r\n";
    };
  }

  @Override
  public synchronized void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }
}

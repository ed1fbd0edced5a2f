package io.closecall.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP side of the desk: routes, and the workers that serve them. */
final class DeskServer implements AutoCloseable {

  private final HttpServer http;
  private final ExecutorService workers;

  DeskServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    workers = Executors.newFixedThreadPool(4, new DaemonThreads("desk-worker"));
    http.setExecutor(workers);
  }

  /** Answers a request, with the text of the returned object. */
  interface Route {
    Object answer(Query query) throws Exception;
  }

  void route(String path, Route route) {
    http.createContext(path, exchange -> serve(exchange, route));
  }

  void start() {
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  private static void serve(HttpExchange exchange, Route route) throws IOException {
    try {
      send(exchange, 200, route.answer(Query.of(exchange.getRequestURI())).toString());
    } catch (IllegalArgumentException bad) {
      send(exchange, 400, "bad request: " + bad.getMessage());
    } catch (Exception failure) {
      send(exchange, 500, "failed: " + failure);
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdown();
  }
}

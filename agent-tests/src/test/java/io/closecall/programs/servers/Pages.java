package io.closecall.programs.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A web server with pages of every length; closing it stops it. */
public final class Pages implements AutoCloseable {

  /** More than a client takes in unasked. */
  private static final int LONG = 64 * 1024;

  private final HttpServer server;

  /** Starts one on a port of its own. */
  public Pages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/short", exchange -> answer(exchange, 200, 10, 10));
    server.createContext("/long", exchange -> answer(exchange, 200, LONG, LONG));
    server.createContext("/endless", exchange -> answer(exchange, 200, LONG, 16L * LONG));
    server.createContext("/empty", exchange -> answer(exchange, 200, 0, -1));
    server.createContext("/moved", Pages::redirect);
    server.createContext("/missing", exchange -> answer(exchange, 404, LONG, LONG));
    server.start();
  }

  /** A page of ten bytes. */
  public URI shortPage() {
    return page("short");
  }

  /** A page that fits into the buffers of sockets, but not of clients. */
  public URI longPage() {
    return page("long");
  }

  /** A page whose end never comes. */
  public URI endlessPage() {
    return page("endless");
  }

  /** A page that is not there, said at length. */
  public URI missingPage() {
    return page("missing");
  }

  /** A page without a body. */
  public URI emptyPage() {
    return page("empty");
  }

  /** A page that has moved to {@link #shortPage()}, said at length. */
  public URI movedPage() {
    return page("moved");
  }

  private URI page(String name) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/" + name);
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/short");
    answer(exchange, 302, LONG, LONG);
  }

  private static void answer(HttpExchange exchange, int status, int sent, long promised)
      throws IOException {
    boolean hasBody = promised >= 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? promised : -1);
    if (!hasBody) {
      exchange.close();
      return;
    }
    OutputStream body = exchange.getResponseBody();
    body.write(new byte[sent]);
    body.flush();
    if (sent == promised) {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

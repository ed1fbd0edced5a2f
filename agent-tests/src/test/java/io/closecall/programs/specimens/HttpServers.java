package io.closecall.programs.specimens;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** The JDK's web server, started or not: a timer of its own keeps it. */
public final class HttpServers implements Specimen<HttpServer> {

  private static final InetSocketAddress HERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Override
  public String kind() {
    return "http-server";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public HttpServer open() throws IOException {
    return HttpServer.create(HERE, 0); // opens
  }

  @Override
  public void use(HttpServer server) {
    server.start();
  }

  @Override
  public void close(HttpServer server) {
    server.stop(0);
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("bound later", this::boundLater, "with TLS", this::withTls);
  }

  private AutoCloseable boundLater() throws IOException {
    HttpServer server = HttpServer.create(); // opens otherwise
    server.bind(HERE, 0);
    return () -> server.stop(0);
  }

  private AutoCloseable withTls() throws IOException {
    HttpServer server = HttpsServer.create(HERE, 0); // opens otherwise
    return () -> server.stop(0);
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a port that is taken", this::taken);
  }

  private void taken() throws IOException {
    HttpServer first = HttpServer.create(HERE, 0);
    try {
      HttpServer.create(first.getAddress(), 0);
    } finally {
      first.stop(0);
    }
  }
}

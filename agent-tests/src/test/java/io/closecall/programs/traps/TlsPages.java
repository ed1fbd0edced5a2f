package io.closecall.programs.traps;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** The web with TLS: the clients' engines are their own; the first argument is a key store. */
public final class TlsPages {

  /** More than what is read unasked. */
  private static final int LENGTH = 64 * 1024;

  private TlsPages() {}

  public static void main(String[] args) throws Exception {
    SSLContext context = Tls.context(args[0]);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", TlsPages::answer);
    server.start();
    URI page = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    for (int i = 0; i < 3; i++) {
      HttpClient client = HttpClient.newBuilder().sslContext(context).build();
      client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      try (InputStream in = to(page.toURL(), context).getInputStream()) {
        in.readAllBytes();
      }
      forgotten(page.toURL(), context);
    }
    server.stop(0);
    System.out.println("done");
  }

  private static void forgotten(URL page, SSLContext context) throws IOException {
    to(page, context).getResponseCode(); // leaked socket x3
  }

  private static HttpsURLConnection to(URL page, SSLContext context) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) page.openConnection();
    connection.setSSLSocketFactory(context.getSocketFactory());
    return connection;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, LENGTH);
    exchange.getResponseBody().write(new byte[LENGTH]);
    exchange.close();
  }
}

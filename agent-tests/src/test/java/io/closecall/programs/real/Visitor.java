package io.closecall.programs.real;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Asks a web server on this machine with both of the JDK's clients, and reads every answer. */
final class Visitor implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  Visitor(int port) {
    base = URI.create("http://localhost:" + port);
  }

  /** Each client gets this body at this path, several times, whole, as a stream and as lines. */
  void expect(String path, String body) throws Exception {
    URI uri = base.resolve(path);
    for (int i = 0; i < 5; i++) {
      same(body, old(uri));
      same(body, client.send(request(uri), BodyHandlers.ofString()).body());
      try (InputStream in = client.send(request(uri), BodyHandlers.ofInputStream()).body()) {
        same(body, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      try (Stream<String> lines = client.send(request(uri), BodyHandlers.ofLines()).body()) {
        same(body, String.join("\n", lines.toList()));
      }
    }
  }

  void expectMissing(String path) throws Exception {
    URI uri = base.resolve(path);
    HttpResponse<Void> answer = client.send(request(uri), BodyHandlers.discarding());
    same("404", Integer.toString(answer.statusCode()));
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    same("404", Integer.toString(connection.getResponseCode()));
    // null where the answer has no body
    InputStream body = connection.getErrorStream();
    if (body != null) {
      try (body) {
        body.readAllBytes();
      }
    }
  }

  /** A client is closeable from JDK 21 on; an older one ends when it is collected. */
  @Override
  public void close() throws Exception {
    if (client instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  private static HttpRequest request(URI uri) {
    return HttpRequest.newBuilder(uri).version(HttpClient.Version.HTTP_1_1).build();
  }

  private static String old(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void same(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException("not '" + expected + "' but '" + actual + "'");
    }
  }
}

package io.closecall.programs.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that echoes, asked by both of the JDK's clients. */
public final class Web implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    Path file = Files.writeString(Path.of("body.txt"), "body");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    server.setExecutor(pool);
    server.createContext("/", Web::answer);
    server.start();
    String base =
        "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    try {
      old(new URI(base + "/"), 200);
      old(new URI(base + "/missing"), 404);
      client(base, file);
    } finally {
      server.stop(0);
      pool.shutdown();
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int status = exchange.getRequestURI().getPath().equals("/missing") ? 404 : 200;
      exchange.sendResponseHeaders(status, 0);
      exchange.getResponseBody().write(body);
    }
  }

  /** Keeps its connection after a body that was read, and ends it where it is told to. */
  private static void old(URI uri, int status) throws IOException {
    for (int i = 0; i < 6; i++) {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(4);
      try (OutputStream out = connection.getOutputStream()) {
        out.write("body".getBytes(UTF_8));
      }
      expect(connection.getResponseCode() == status);
      try (InputStream in =
          status == 404 ? connection.getErrorStream() : connection.getInputStream()) {
        expect(in.readAllBytes().length == 4);
      }
      if (i == 5) {
        connection.disconnect();
      }
    }
  }

  private static void client(String base, Path file) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest get = HttpRequest.newBuilder(new URI(base + "/get")).build();
    HttpRequest post =
        HttpRequest.newBuilder(new URI(base + "/post"))
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    expect(client.send(post, BodyHandlers.ofString()).body().equals("body"));
    expect(client.send(post, BodyHandlers.ofFile(Path.of("answer.txt"))).statusCode() == 200);
    try (InputStream in = client.send(post, BodyHandlers.ofInputStream()).body()) {
      expect(in.readAllBytes().length == 4);
    }
    List<CompletableFuture<?>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(client.sendAsync(get, BodyHandlers.discarding()));
    }
    for (CompletableFuture<?> answer : answers) {
      answer.get();
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}

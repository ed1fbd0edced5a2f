package io.closecall.sample;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A trading day in a few seconds: rounds of requests, the same to both twins of everything. */
final class Load {

  private static final int ROUNDS = 20;
  private static final int PAUSE_MILLIS = 100;
  private static final int CONFIRMED_IN_A_SECOND = 4;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String desk;
  private final boolean gpu;

  Load(int port, boolean gpu) {
    this.desk = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    this.gpu = gpu;
  }

  /** Returns how many requests the desk answered. */
  int run() throws InterruptedException {
    int served = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (String path : requests(round)) {
        answers.add(send(path));
        answers.add(send("/leaky" + path));
      }
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        require(answer.join());
      }
      served += answers.size();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return served;
  }

  /**
   * A long day, a round a second: the correct twin of everything, and orders that are confirmed, by
   * the {@code leaky} one or not. Returns how many requests the desk answered.
   */
  int run(Duration day, boolean leaky) throws InterruptedException {
    long end = System.nanoTime() + day.toNanos();
    String confirmations = (leaky ? "/leaky" : "") + "/confirmations?id=";
    int served = 0;
    for (int order = 0; System.nanoTime() - end < 0; order++) {
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      answers.add(send(confirmations + order));
      if (order % CONFIRMED_IN_A_SECOND == 0) {
        for (String path : requests(order / CONFIRMED_IN_A_SECOND)) {
          answers.add(send(path));
        }
      }
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        require(answer.join());
      }
      served += answers.size();
      TimeUnit.MILLISECONDS.sleep(1000 / CONFIRMED_IN_A_SECOND);
    }
    return served;
  }

  private List<String> requests(int round) {
    String order = "symbol=ACME&quantity=" + (100 + round);
    List<String> paths = new ArrayList<>();
    paths.add("/prices?symbol=ACME");
    // Each fourth order names no trader; each second question is for an order that does not exist.
    paths.add("/orders?" + order + (round % 4 == 3 ? "" : "&trader=ada"));
    paths.add("/executions?id=" + (round % 2 == 0 ? 1_000_000 : 0));
    paths.add("/positions?symbol=ACME");
    paths.add("/quotes?symbol=ACME");
    paths.add("/risk?" + order);
    if (round % 5 == 0) {
      paths.add("/callbacks");
      paths.add("/valuations?positions=50");
      if (gpu) {
        paths.add("/staging?positions=" + (round % 2 == 0 ? 5_000 : 200));
      }
    }
    return paths;
  }

  private CompletableFuture<HttpResponse<String>> send(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk + path)).timeout(Duration.ofSeconds(10)).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private static void require(HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      throw new IllegalStateException(answer.uri() + ": " + answer.body());
    }
  }
}

package io.closecall.programs.traps;

import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * Bodies of responses that nobody closed: harmless if the last byte has arrived, which a long one
 * only does for a reader.
 */
public final class ResponseBodies {

  private static final List<InputStream> KEPT = new ArrayList<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ResponseBodies() {}

  public static void main(String[] args) throws Exception {
    try (Pages pages = new Pages()) {
      for (int i = 0; i < 3; i++) {
        unread(pages.longPage());
        partlyRead(pages.longPage());
        ownClient(pages.longPage());
        readToTheEnd(pages.longPage());
        mapped(pages.longPage());
        closed(pages.longPage());
        text(pages.longPage());
      }
    }
    System.out.println("done");
    // Its clients still wait for readers.
    System.exit(0);
  }

  private static void unread(URI page) throws IOException, InterruptedException {
    CLIENT.send(to(page), BodyHandlers.ofInputStream()); // held http-response x3
  }

  private static void partlyRead(URI page) throws IOException, InterruptedException {
    CLIENT.send(to(page), BodyHandlers.ofInputStream()).body().read(); // held http-response x3
  }

  private static void ownClient(URI page) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    client.send(to(page), BodyHandlers.ofInputStream()); // held http-response x3
  }

  private static void readToTheEnd(URI page) throws IOException, InterruptedException {
    InputStream body = CLIENT.send(to(page), BodyHandlers.ofInputStream()).body();
    body.readAllBytes();
    KEPT.add(body);
  }

  private static void mapped(URI page) throws IOException, InterruptedException {
    CLIENT.send(to(page), BodyHandlers.buffering(BodyHandlers.discarding(), 100));
    CLIENT.send(to(page), BodyHandlers.ofLines()).body().forEach(line -> {});
  }

  private static void closed(URI page) throws IOException, InterruptedException {
    InputStream body = CLIENT.send(to(page), BodyHandlers.ofInputStream()).body();
    body.close();
    KEPT.add(body);
    CLIENT.sendAsync(to(page), BodyHandlers.ofInputStream()).join().body().close();
  }

  private static void text(URI page) throws IOException, InterruptedException {
    CLIENT.send(to(page), BodyHandlers.ofString());
    CLIENT.sendAsync(to(page), BodyHandlers.ofByteArray()).join();
  }

  private static HttpRequest to(URI page) {
    return HttpRequest.newBuilder(page).build();
  }
}

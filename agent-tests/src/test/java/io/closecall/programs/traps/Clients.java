package io.closecall.programs.traps;

import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Web clients are dropped without harm, and a few may live; one for each request may not. */
public final class Clients {

  private static final List<HttpClient> KEPT = new ArrayList<>();

  private Clients() {}

  public static void main(String[] args) throws Exception {
    try (Pages pages = new Pages()) {
      for (int i = 0; i < 12; i++) {
        dropped(pages.shortPage());
        one(pages.shortPage());
      }
      for (int i = 0; i < 3; i++) {
        aFew(pages.shortPage());
      }
    }
    System.out.println("done");
  }

  private static void dropped(URI page) throws IOException, InterruptedException {
    HttpClient.newHttpClient().send(to(page), BodyHandlers.ofString());
    HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  }

  private static void aFew(URI page) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    client.send(to(page), BodyHandlers.ofString());
    KEPT.add(client);
  }

  private static void one(URI page) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient(); // held http-client x12
    client.send(to(page), BodyHandlers.ofString());
    KEPT.add(client);
  }

  private static HttpRequest to(URI page) {
    return HttpRequest.newBuilder(page).build();
  }
}

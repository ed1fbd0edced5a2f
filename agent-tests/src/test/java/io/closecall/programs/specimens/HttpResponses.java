package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import io.closecall.programs.servers.Pages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body of a response, as a stream. The server keeps its end back. */
public final class HttpResponses implements Specimen<InputStream> {

  private HttpClient client;
  private Pages pages;

  @Override
  public String kind() {
    return "http-response";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public void begin() throws Exception {
    client = HttpClient.newHttpClient();
    pages = new Pages();
  }

  @Override
  public InputStream open() throws Exception {
    return client.send(to(pages.endlessPage()), BodyHandlers.ofInputStream()).body(); // opens
  }

  @Override
  public void use(InputStream body) throws IOException {
    body.read();
  }

  @Override
  public void close(InputStream body) throws IOException {
    body.close();
  }

  @Override
  public Map<String, Closing<InputStream>> otherClosings() {
    return Map.of(
        "a reader over it",
        body -> new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).close());
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a server that is not there", this::refused);
  }

  private void refused() throws Exception {
    URI nowhere;
    try (Pages stopped = new Pages()) {
      nowhere = stopped.shortPage();
    }
    client.send(to(nowhere), BodyHandlers.ofInputStream());
  }

  private static HttpRequest to(URI page) {
    return HttpRequest.newBuilder(page).build();
  }

  @Override
  public void end() {
    pages.close();
  }
}

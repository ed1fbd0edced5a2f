package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import io.closecall.programs.servers.Pages;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * A client ends when it is dropped, and one is never too many; before JDK 21 none can be closed.
 */
public final class HttpClients implements Specimen<HttpClient> {

  private Pages pages;

  @Override
  public String kind() {
    return "http-client";
  }

  @Override
  public String whenDropped() {
    return NOTHING;
  }

  @Override
  public boolean heldWhenKept() {
    return false;
  }

  @Override
  public void begin() throws Exception {
    pages = new Pages();
  }

  @Override
  public HttpClient open() {
    return HttpClient.newHttpClient(); // opens
  }

  @Override
  public void use(HttpClient client) throws Exception {
    client.send(HttpRequest.newBuilder(pages.shortPage()).build(), BodyHandlers.ofString());
  }

  @Override
  public void close(HttpClient client) throws Exception {
    if ((Object) client instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("a builder", this::built);
  }

  private AutoCloseable built() {
    HttpClient client = HttpClient.newBuilder().build(); // opens otherwise
    return () -> close(client);
  }

  @Override
  public void end() {
    pages.close();
  }
}

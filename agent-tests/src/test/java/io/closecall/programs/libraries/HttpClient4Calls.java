package io.closecall.programs.libraries;

import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Responses and clients of Apache HttpClient 4, closed in every documented way, and forgotten. */
public final class HttpClient4Calls {

  private static final int MANY = 3;

  /** Open to the end: a closed client has nothing left to lose. */
  private static final CloseableHttpClient CLIENT =
      HttpClientBuilder.create().setMaxConnPerRoute(100).setMaxConnTotal(100).build();

  private static final List<CloseableHttpResponse> KEPT = new ArrayList<>();

  private HttpClient4Calls() {}

  public static void main(String[] args) throws Exception {
    try (Pages pages = new Pages()) {
      for (int i = 0; i < MANY; i++) {
        forgotten(pages);
        closed(pages);
        readToTheEnd(pages);
        nothingToClose(pages);
        closedWithTheirClient(pages);
      }
    }
    check(KEPT.size(), MANY);
    KEPT.clear();
    System.out.println("done");
  }

  private static void forgotten(Pages pages) throws IOException {
    HttpGet page = new HttpGet(pages.longPage());
    check(status(CLIENT.execute(page)), 200); // leaked httpclient4-response x3
    HttpGet missing = new HttpGet(pages.missingPage());
    check(status(CLIENT.execute(missing)), 404); // leaked httpclient4-response x3
    HttpGet begun = new HttpGet(pages.longPage());
    CloseableHttpResponse response = CLIENT.execute(begun); // leaked httpclient4-response x3
    check(response.getEntity().getContent().read(), 0);
    HttpGet last = new HttpGet(pages.shortPage());
    last.addHeader("Connection", "close");
    HttpClients.createDefault().execute(last).close(); // leaked httpclient4-client x3
  }

  private static int status(HttpResponse response) {
    return response.getStatusLine().getStatusCode();
  }

  private static void closed(Pages pages) throws IOException {
    try (CloseableHttpResponse response = get(pages.longPage())) {
      check(response.getStatusLine().getStatusCode(), 200);
    }
    HttpClientUtils.closeQuietly(get(pages.longPage()));
    try (InputStream in = get(pages.longPage()).getEntity().getContent()) {
      check(in.read(), 0);
    }
    HttpGet aborted = new HttpGet(pages.longPage());
    check(CLIENT.execute(aborted).getStatusLine().getStatusCode(), 200);
    aborted.abort();
    HttpGet released = new HttpGet(pages.longPage());
    check(CLIENT.execute(released).getStatusLine().getStatusCode(), 200);
    released.releaseConnection();
  }

  private static void readToTheEnd(Pages pages) throws IOException {
    EntityUtils.consume(get(pages.longPage()).getEntity());
    EntityUtils.consumeQuietly(get(pages.longPage()).getEntity());
    check(EntityUtils.toString(get(pages.shortPage()).getEntity()).length(), 10);
    check(EntityUtils.toByteArray(get(pages.movedPage()).getEntity()).length, 10);
    check(get(pages.longPage()).getEntity().getContent().readAllBytes().length, 64 * 1024);
    get(pages.shortPage()).getEntity().writeTo(java.io.OutputStream.nullOutputStream());
    int status =
        CLIENT.execute(
            new HttpGet(pages.longPage()), response -> response.getStatusLine().getStatusCode());
    check(status, 200);
  }

  private static void nothingToClose(Pages pages) throws IOException {
    check(CLIENT.execute(new HttpHead(pages.longPage())).getStatusLine().getStatusCode(), 200);
    EntityUtils.consume(get(pages.emptyPage()).getEntity());
  }

  private static void closedWithTheirClient(Pages pages) throws IOException {
    try (CloseableHttpClient own = HttpClients.createDefault()) {
      KEPT.add(own.execute(new HttpGet(pages.longPage())));
    }
    HttpClientUtils.closeQuietly(HttpClients.createSystem());
  }

  private static CloseableHttpResponse get(URI page) throws IOException {
    return CLIENT.execute(new HttpGet(page));
  }

  private static void check(int actual, int expected) {
    if (actual != expected) {
      throw new IllegalStateException(actual + " instead of " + expected);
    }
  }
}

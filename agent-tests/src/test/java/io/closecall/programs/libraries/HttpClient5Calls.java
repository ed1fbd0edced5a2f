package io.closecall.programs.libraries;

import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** Responses and clients of Apache HttpClient 5, closed in every documented way, and forgotten. */
public final class HttpClient5Calls {

  private static final int MANY = 3;

  /** Open to the end: a closed client has nothing left to lose. */
  private static final CloseableHttpClient CLIENT =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(100)
                  .setMaxConnTotal(100)
                  .build())
          .build();

  private static final List<ClassicHttpResponse> KEPT = new ArrayList<>();

  private HttpClient5Calls() {}

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

  @SuppressWarnings("deprecation") // it is the one that people forget to close
  private static void forgotten(Pages pages) throws IOException {
    HttpGet page = new HttpGet(pages.longPage());
    check(CLIENT.execute(page).getCode(), 200); // leaked httpclient5-response x3
    HttpGet missing = new HttpGet(pages.missingPage());
    check(CLIENT.executeOpen(null, missing, null).getCode(), 404); // leaked httpclient5-response x3
    HttpGet begun = new HttpGet(pages.longPage());
    ClassicHttpResponse response = CLIENT.execute(begun); // leaked httpclient5-response x3
    check(response.getEntity().getContent().read(), 0);
    HttpGet last = new HttpGet(pages.shortPage());
    last.addHeader("Connection", "close");
    HttpClients.createDefault().execute(last, answer -> null); // leaked httpclient5-client x3
  }

  private static void closed(Pages pages) throws IOException {
    try (ClassicHttpResponse response = get(pages.longPage())) {
      check(response.getCode(), 200);
    }
    get(pages.longPage()).getEntity().close();
    try (InputStream in = get(pages.longPage()).getEntity().getContent()) {
      check(in.read(), 0);
    }
    HttpGet aborted = new HttpGet(pages.longPage());
    check(CLIENT.executeOpen(null, aborted, null).getCode(), 200);
    aborted.abort();
  }

  private static void readToTheEnd(Pages pages) throws IOException, HttpException {
    EntityUtils.consume(get(pages.longPage()).getEntity());
    EntityUtils.consumeQuietly(get(pages.longPage()).getEntity());
    check(EntityUtils.toString(get(pages.shortPage()).getEntity()).length(), 10);
    check(EntityUtils.toByteArray(get(pages.movedPage()).getEntity()).length, 10);
    check(get(pages.longPage()).getEntity().getContent().readAllBytes().length, 64 * 1024);
    get(pages.shortPage()).getEntity().writeTo(java.io.OutputStream.nullOutputStream());
    check(CLIENT.execute(new HttpGet(pages.longPage()), response -> response.getCode()), 200);
  }

  private static void nothingToClose(Pages pages) throws IOException {
    HttpHead head = new HttpHead(pages.longPage());
    check(CLIENT.executeOpen(null, head, null).getCode(), 200);
    EntityUtils.consume(get(pages.emptyPage()).getEntity());
  }

  private static void closedWithTheirClient(Pages pages) throws IOException {
    try (CloseableHttpClient own = HttpClients.createDefault()) {
      KEPT.add(own.executeOpen(null, new HttpGet(pages.longPage()), null));
    }
    HttpClients.createSystem().close(CloseMode.IMMEDIATE);
  }

  private static ClassicHttpResponse get(URI page) throws IOException {
    return CLIENT.executeOpen(null, new HttpGet(page), null);
  }

  private static void check(int actual, int expected) {
    if (actual != expected) {
      throw new IllegalStateException(actual + " instead of " + expected);
    }
  }
}

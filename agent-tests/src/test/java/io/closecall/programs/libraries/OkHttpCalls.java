package io.closecall.programs.libraries;

import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Responses of OkHttp, closed in every way that its documentation lists, and forgotten. */
public final class OkHttpCalls {

  private static final int MANY = 3;

  private final OkHttpClient client =
      new OkHttpClient.Builder().addInterceptor(chain -> chain.proceed(chain.request())).build();

  private OkHttpCalls() {}

  public static void main(String[] args) throws Exception {
    OkHttpCalls calls = new OkHttpCalls();
    try (Pages pages = new Pages()) {
      for (int i = 0; i < MANY; i++) {
        calls.forgotten(pages);
        calls.closed(pages);
        calls.readToTheEnd(pages);
        calls.nothingToClose(pages);
      }
      calls.answersLater(pages);
      calls.client.dispatcher().executorService().shutdown();
    }
    System.out.println("done");
  }

  /** With connections of its own: OkHttp 5 may use one again that was dropped half read. */
  private void forgotten(Pages pages) throws IOException {
    OkHttpClient own = client.newBuilder().connectionPool(new ConnectionPool()).build();
    Call unread = own.newCall(request(pages.longPage()));
    check(unread.execute().code(), 200); // leaked okhttp-response x3
    Call begun = own.newCall(request(pages.longPage()));
    check(body(begun.execute()).byteStream().read(), 0); // leaked okhttp-response x3
    Call missing = own.newCall(request(pages.missingPage()));
    check(missing.execute().code(), 404); // leaked okhttp-response x3
  }

  private void closed(Pages pages) throws IOException {
    try (Response response = client.newCall(request(pages.longPage())).execute()) {
      check(response.code(), 200);
    }
    body(client.newCall(request(pages.longPage())).execute()).close();
    body(client.newCall(request(pages.longPage())).execute()).source().close();
    try (InputStream in = body(client.newCall(request(pages.longPage())).execute()).byteStream()) {
      check(in.read(), 0);
    }
    try (Reader in = body(client.newCall(request(pages.longPage())).execute()).charStream()) {
      check(in.read(), 0);
    }
  }

  private void readToTheEnd(Pages pages) throws IOException {
    check(body(client.newCall(request(pages.shortPage())).execute()).string().length(), 10);
    check(body(client.newCall(request(pages.shortPage())).execute()).bytes().length, 10);
    InputStream in = body(client.newCall(request(pages.longPage())).execute()).byteStream();
    check(in.readAllBytes().length, 64 * 1024);
    check(body(client.newCall(request(pages.movedPage())).execute()).string().length(), 10);
  }

  private void nothingToClose(Pages pages) throws IOException {
    Request head = new Request.Builder().url(pages.longPage().toString()).head().build();
    check(client.newCall(head).execute().code(), 200);
    check(client.newCall(request(pages.emptyPage())).execute().code(), 200);
  }

  private void answersLater(Pages pages) throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    client
        .newCall(request(pages.longPage()))
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException failure) {
                failure.printStackTrace();
              }

              @Override
              public void onResponse(Call call, Response response) {
                response.close();
                answered.countDown();
              }
            });
    answered.await();
  }

  private static ResponseBody body(Response response) {
    ResponseBody body = response.body();
    if (body == null) {
      throw new IllegalStateException("no body");
    }
    return body;
  }

  private static Request request(URI page) {
    return new Request.Builder().url(page.toString()).build();
  }

  private static void check(int actual, int expected) {
    if (actual != expected) {
      throw new IllegalStateException(actual + " instead of " + expected);
    }
  }
}

package io.closecall.programs.traps;

import io.closecall.programs.servers.Pages;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * What becomes of the connection of a {@code HttpURLConnection}: whoever reads to the end gives it
 * back to the JDK's cache, closed or not; whoever does not must close the stream or disconnect. A
 * server of its own for each keeps the cases apart.
 */
public final class KeepAliveConnections {

  private KeepAliveConnections() {}

  public static void main(String[] args) throws Exception {
    with(KeepAliveConnections::readToTheEnd);
    with(KeepAliveConnections::errorReadToTheEnd);
    with(KeepAliveConnections::closedEarly);
    with(KeepAliveConnections::disconnected);
    with(KeepAliveConnections::streamNeverRead);
    with(KeepAliveConnections::onlyItsStatus);
    with(KeepAliveConnections::errorIgnored);
    with(KeepAliveConnections::nothingReturned);
    with(KeepAliveConnections::streamDropped);
    System.out.println("done");
  }

  private static void readToTheEnd(Pages pages) throws IOException {
    to(pages.longPage()).getInputStream().readAllBytes();
  }

  private static void errorReadToTheEnd(Pages pages) throws IOException {
    HttpURLConnection connection = to(pages.missingPage());
    connection.getResponseCode();
    connection.getErrorStream().readAllBytes();
  }

  private static void closedEarly(Pages pages) throws IOException {
    try (InputStream in = to(pages.longPage()).getInputStream()) {
      in.read();
    }
  }

  private static void disconnected(Pages pages) throws IOException {
    HttpURLConnection connection = to(pages.longPage());
    connection.getInputStream().read();
    connection.disconnect();
  }

  private static void streamNeverRead(Pages pages) throws IOException {
    to(pages.longPage()).getInputStream(); // leaked socket
  }

  private static void onlyItsStatus(Pages pages) throws IOException {
    to(pages.longPage()).getResponseCode(); // leaked socket
  }

  private static void errorIgnored(Pages pages) throws IOException {
    try {
      to(pages.missingPage()).getInputStream(); // leaked socket
      throw new IllegalStateException("a page was there");
    } catch (IOException missing) {
      // expected
    }
  }

  /** The program has neither a stream nor a connection that it could close. */
  private static void nothingReturned(Pages pages) throws IOException {
    try (InputStream in = pages.missingPage().toURL().openStream()) {
      throw new IllegalStateException("a page was there: " + in.read());
    } catch (FileNotFoundException missing) {
      // expected
    }
  }

  private static void streamDropped(Pages pages) throws IOException {
    pages.longPage().toURL().openStream().read(); // leaked socket
  }

  private static HttpURLConnection to(URI page) throws IOException {
    return (HttpURLConnection) page.toURL().openConnection();
  }

  private static void with(Visit visit) throws IOException {
    try (Pages pages = new Pages()) {
      visit.to(pages);
    }
  }

  private interface Visit {
    void to(Pages pages) throws IOException;
  }
}

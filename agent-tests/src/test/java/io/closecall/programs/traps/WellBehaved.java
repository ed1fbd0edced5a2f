package io.closecall.programs.traps;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.logging.FileHandler;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A correct program that makes the JDK open much for itself, and keep much of it. */
public final class WellBehaved {

  private WellBehaved() {}

  public static void main(String[] args) throws Exception {
    pools();
    http();
    jars();
    FileHandler handler = new FileHandler("log.txt");
    handler.close();
    new SecureRandom().nextInt();
    SecureRandom.getInstanceStrong().getAlgorithm();
    System.out.println("done");
  }

  private static void pools() throws Exception {
    ForkJoinPool.commonPool().submit(() -> {}).get();
    CompletableFuture.supplyAsync(() -> 1).get();
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS))
        .get();
    System.out.println(IntStream.range(0, 1_000).parallel().sum());
  }

  private static void http() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'o', 'k'});
          exchange.close();
        });
    server.start();
    InetSocketAddress address = server.getAddress();
    URI uri = new URI("http://" + address.getHostString() + ":" + address.getPort() + "/");
    // Read to the end and closed: the JDK keeps the connection for the next request.
    read(uri.toURL());
    read(uri.toURL());
    HttpClient client = HttpClient.newHttpClient();
    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    server.stop(0);
  }

  private static void read(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }

  private static void jars() throws Exception {
    File file = File.createTempFile("well", ".jar", new File("."));
    try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word.txt"));
      zip.write('x');
    }
    try (ZipFile zip = new ZipFile(file);
        InputStream in = zip.getInputStream(zip.getEntry("word.txt"))) {
      in.read();
    }
    URL url = file.toURI().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {url})) {
      try (InputStream in = loader.getResourceAsStream("word.txt")) {
        in.read();
      }
    }
    // The JDK caches the jar of such a URL for good.
    try (InputStream in = new URI("jar:" + url + "!/word.txt").toURL().openStream()) {
      in.read();
    }
  }
}

package io.closecall.programs.counts;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.logging.FileHandler;

/** What is made of other resources. */
final class ServiceSorts {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private ServiceSorts() {}

  static List<Sort> all() {
    return List.of(
        Sort.of("jdbc-connection", () -> DriverManager.getConnection("jdbc:h2:mem:")),
        Sort.of("http-server", () -> HttpServer.create(ANY, 0))
            .closedBy(server -> ((HttpServer) server).stop(0))
            .stays(),
        Sort.of(
            "url-class-loader",
            () -> new URLClassLoader(new URL[] {Path.of("counted.zip").toUri().toURL()})),
        Sort.of("file-handler", () -> new FileHandler("counted.%u.log"))
            .closedBy(handler -> ((FileHandler) handler).close()));
  }
}

package io.closecall.programs.real;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts Undertow, serves words with and without blocking and files, and stops it; twice. */
public final class UndertowServer implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    Path folder = Files.createDirectories(Path.of("undertow"));
    Files.writeString(folder.resolve("page.txt"), "page");
    Files.writeString(folder.resolve("large.txt"), "x".repeat(200_000));
    for (int i = 0; i < 2; i++) {
      serve(folder.toRealPath());
    }
  }

  private static void serve(Path folder) throws Exception {
    PathResourceManager files = new PathResourceManager(folder, 1_000);
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "localhost")
            .setHandler(
                new PathHandler()
                    .addPrefixPath("/files", new ResourceHandler(files))
                    .addPrefixPath("/word", exchange -> exchange.getResponseSender().send("word"))
                    .addPrefixPath("/blocking", new BlockingHandler(UndertowServer::answer)))
            .build();
    server.start();
    InetSocketAddress address =
        (InetSocketAddress) server.getListenerInfo().iterator().next().getAddress();
    try (Visitor visitor = new Visitor(address.getPort())) {
      visitor.expect("/word", "word");
      visitor.expect("/blocking", "blocking");
      visitor.expect("/files/page.txt", "page");
      visitor.expect("/files/large.txt", "x".repeat(200_000));
      visitor.expectMissing("/files/none.txt");
    } finally {
      server.stop();
      files.close();
    }
  }

  private static void answer(HttpServerExchange exchange) throws IOException {
    try (OutputStream out = exchange.getOutputStream()) {
      out.write("blocking".getBytes(StandardCharsets.UTF_8));
    }
  }
}

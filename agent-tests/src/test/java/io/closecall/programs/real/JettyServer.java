package io.closecall.programs.real;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Starts Jetty, serves words, files of a folder and files inside a jar, and stops it; twice. */
public final class JettyServer implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    Path folder = Files.createDirectories(Path.of("jetty"));
    Files.writeString(folder.resolve("page.txt"), "page");
    Files.write(folder.resolve("large.txt"), "x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
    Path jar = folder.resolve("pages.jar");
    pack(jar);
    for (int i = 0; i < 2; i++) {
      serve(folder, jar);
    }
  }

  private static void serve(Path folder, Path jar) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("localhost");
    server.addConnector(connector);
    ResourceFactory resources = ResourceFactory.of(server);
    server.setHandler(
        new Handler.Sequence(
            files("/files", resources.newResource(folder)),
            files("/packed", resources.newJarFileResource(jar.toUri())),
            new ContextHandler(new Words(), "/word")));
    server.start();
    try (Visitor visitor = new Visitor(connector.getLocalPort())) {
      visitor.expect("/word/", "word");
      visitor.expect("/files/page.txt", "page");
      visitor.expect("/files/large.txt", "x".repeat(200_000));
      visitor.expect("/packed/page.txt", "packed");
      visitor.expectMissing("/files/none.txt");
    } finally {
      server.stop();
      server.join();
    }
  }

  private static Handler files(String path, Resource base) {
    ResourceHandler handler = new ResourceHandler();
    handler.setBaseResource(base);
    return new ContextHandler(handler, path);
  }

  private static void pack(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("page.txt"));
      out.write("packed".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Words extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.write(true, StandardCharsets.UTF_8.encode("word"), callback);
      return true;
    }
  }
}

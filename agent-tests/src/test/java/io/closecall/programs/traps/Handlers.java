package io.closecall.programs.traps;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The program's code that the JDK's servers and clients call: what it forgets is its own, however
 * much of the JDK is below it.
 */
@SuppressWarnings("BanJNDI") // local addresses only
public final class Handlers {

  private Handlers() {}

  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", Handlers::handle);
    server.start();
    HttpClient client = HttpClient.newHttpClient();
    Path page = Files.createTempFile(Path.of("."), "page", ".txt");
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    for (int i = 0; i < 3; i++) {
      HttpRequest get = HttpRequest.newBuilder(uri).build();
      client.sendAsync(get, BodyHandlers.ofString()).thenAccept(r -> received()).join();
      // The client's threads open and close these files.
      client.send(get, BodyHandlers.ofFile(page));
      HttpRequest post =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofFile(page)).build();
      client.send(post, BodyHandlers.discarding());
    }
    server.stop(0);
    beans();
    System.out.println("done");
  }

  private static void handle(HttpExchange exchange) throws IOException {
    new FileInputStream("/dev/null"); // leaked file-input-stream x9
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write(new byte[] {'o', 'k'});
    exchange.close();
  }

  private static void received() {
    try {
      new FileInputStream("/dev/null"); // leaked file-input-stream x3
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void beans() throws Exception {
    ObjectName name = new ObjectName("io.closecall:type=Forgetting");
    ManagementFactory.getPlatformMBeanServer().registerMBean(new Forgetting(), name);
    JMXConnectorServer server =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://127.0.0.1"),
            null,
            ManagementFactory.getPlatformMBeanServer());
    server.start();
    try (JMXConnector connector = JMXConnectorFactory.connect(server.getAddress())) {
      MBeanServerConnection beans = connector.getMBeanServerConnection();
      for (int i = 0; i < 3; i++) {
        beans.getAttribute(name, "Size");
      }
    } finally {
      server.stop();
    }
  }

  /** What the bean answers. */
  public interface ForgettingMBean {
    int getSize() throws IOException;
  }

  /** A bean that forgets a file at each question. */
  public static final class Forgetting implements ForgettingMBean {
    @Override
    public int getSize() throws IOException {
      return new FileInputStream("/dev/null").available(); // leaked file-input-stream x3
    }
  }
}

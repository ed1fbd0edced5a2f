package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import javax.net.ServerSocketFactory;

/** A listening socket, bound by its constructor or later. */
public final class ServerSockets implements Specimen<ServerSocket> {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Override
  public String kind() {
    return "server-socket";
  }

  @Override
  public ServerSocket open() throws IOException {
    return new ServerSocket(0, 5, HERE); // opens
  }

  @Override
  public void use(ServerSocket server) throws IOException {
    try (Socket client = new Socket(HERE, server.getLocalPort());
        Socket accepted = server.accept()) {
      accepted.getOutputStream().write(client.getLocalPort());
    }
  }

  @Override
  public void close(ServerSocket server) throws IOException {
    server.close();
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("bound later", this::boundLater, "by a factory", this::byFactory);
  }

  private AutoCloseable boundLater() throws IOException {
    ServerSocket server = new ServerSocket();
    server.bind(new InetSocketAddress(HERE, 0)); // opens otherwise
    return server;
  }

  private AutoCloseable byFactory() throws IOException {
    return ServerSocketFactory.getDefault().createServerSocket(0, 5, HERE); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("a port that is taken", this::taken);
  }

  private void taken() throws IOException {
    try (ServerSocket first = new ServerSocket(0, 5, HERE)) {
      new ServerSocket(first.getLocalPort(), 5, HERE);
    }
  }
}

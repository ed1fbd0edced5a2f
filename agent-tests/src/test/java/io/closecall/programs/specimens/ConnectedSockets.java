package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import javax.net.SocketFactory;

/** The client's end of a connection. */
public final class ConnectedSockets implements Specimen<Socket> {

  /** Where nobody listens: another process could take a port that was free a moment ago. */
  private static final int NOBODY = 1;

  private ServerSocket server;
  private SocketAddress address;

  @Override
  public String kind() {
    return "socket";
  }

  @Override
  public void begin() throws IOException {
    // Nothing accepts: the backlog completes the connections.
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    address = server.getLocalSocketAddress();
  }

  @Override
  public Socket open() throws IOException {
    return new Socket(server.getInetAddress(), server.getLocalPort()); // opens
  }

  @Override
  public void use(Socket socket) throws IOException {
    socket.getOutputStream().write('x');
  }

  @Override
  public void close(Socket socket) throws IOException {
    socket.close();
  }

  @Override
  public Map<String, Closing<Socket>> otherClosings() {
    return Map.of(
        "its input stream", socket -> socket.getInputStream().close(),
        "its output stream", socket -> socket.getOutputStream().close());
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "connected later, by its stream", this::stream,
        "bound, then connected", this::bound,
        "by a factory", this::byFactory);
  }

  private AutoCloseable stream() throws IOException {
    Socket socket = new Socket();
    socket.connect(address, 5_000); // opens otherwise
    return socket.getInputStream();
  }

  private AutoCloseable bound() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(server.getInetAddress(), 0)); // opens otherwise
    socket.connect(address);
    return socket;
  }

  private AutoCloseable byFactory() throws IOException {
    SocketFactory factory = SocketFactory.getDefault();
    return factory.createSocket(server.getInetAddress(), server.getLocalPort()); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "a port nobody listens on",
        () -> new Socket(server.getInetAddress(), NOBODY),
        "the same, connected later",
        this::refused);
  }

  private void refused() throws IOException {
    new Socket().connect(new InetSocketAddress(server.getInetAddress(), NOBODY));
  }

  @Override
  public void end() throws IOException {
    server.close();
  }
}

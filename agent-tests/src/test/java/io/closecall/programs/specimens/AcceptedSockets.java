package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's end of a connection; the client's ends are all closed. */
public final class AcceptedSockets implements Specimen<Socket> {

  private final List<Socket> clients = new ArrayList<>();
  private ServerSocket server;

  @Override
  public String kind() {
    return "socket";
  }

  @Override
  public void begin() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  }

  @Override
  public Socket open() throws IOException {
    clients.add(new Socket(server.getInetAddress(), server.getLocalPort()));
    return server.accept(); // opens
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
  public Map<String, Attempt> failures() {
    return Map.of("nobody connects in time", this::timeOut);
  }

  private void timeOut() throws IOException {
    server.setSoTimeout(20);
    try {
      server.accept();
    } finally {
      server.setSoTimeout(0);
    }
  }

  @Override
  public void end() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    server.close();
  }
}

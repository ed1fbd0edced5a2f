package io.closecall.programs.traps;

import io.closecall.programs.jdbc.StandInDriver;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A driver that forgets its socket when the login fails, and whose connections own one. */
public final class DriverSockets {

  private static volatile int port;

  private DriverSockets() {}

  public static void main(String[] args) throws Exception {
    DriverManager.registerDriver(new StandInDriver(url -> true, (url, info) -> login(url)));
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
      for (int i = 0; i < 10; i++) {
        failed();
      }
      for (int i = 0; i < 3; i++) {
        DriverManager.getConnection("jdbc:one:known"); // leaked jdbc-connection x3
        DriverManager.getConnection("jdbc:one:known").close();
      }
    }
    System.out.println("done");
  }

  private static void failed() {
    try {
      DriverManager.getConnection("jdbc:one:unknown").close();
    } catch (SQLException failure) {
      System.out.println(failure.getMessage());
    }
  }

  private static Connection login(String url) throws SQLException {
    return url.endsWith("unknown") ? forgetting() : owning();
  }

  private static Connection forgetting() throws SQLException {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port); // leaked socket x10
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      throw new SQLException(e);
    }
    throw new SQLException("login failed");
  }

  private static Connection owning() throws SQLException {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      return (Connection)
          Proxy.newProxyInstance(
              DriverSockets.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("close")) {
                  socket.close();
                }
                return null;
              });
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }
}

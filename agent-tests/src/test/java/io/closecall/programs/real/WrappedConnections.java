package io.closecall.programs.real;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections of a driver that wraps those of H2 in proxies: some are closed, some are not. */
public final class WrappedConnections {

  private static final String URL = "jdbc:counting:h2:mem:wrapped";

  private WrappedConnections() {}

  public static void main(String[] args) throws SQLException {
    CountedCalls counted = new CountedCalls();
    DriverManager.registerDriver(counted.driver());
    for (int i = 0; i < 3; i++) {
      try (Connection closed = DriverManager.getConnection(URL)) {
        ask(closed);
      }
    }
    DriverManager.getConnection(URL).abort(Runnable::run);
    for (int i = 0; i < 2; i++) {
      ask(DriverManager.getConnection(URL)); // leaked jdbc-connection x2
    }
    System.out.println(counted.calls() + " calls");
  }

  private static void ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select 1").close();
    }
  }
}

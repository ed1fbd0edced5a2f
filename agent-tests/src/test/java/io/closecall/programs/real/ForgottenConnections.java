package io.closecall.programs.real;

import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Connections to H2, one of which is forgotten and another kept to the end. */
public final class ForgottenConnections {

  static final List<Connection> KEPT = new ArrayList<>();

  private static final String URL = "jdbc:h2:" + new File("forgotten").getAbsolutePath();

  private ForgottenConnections() {}

  public static void main(String[] args) throws SQLException {
    Connection open = DriverManager.getConnection(URL); // held jdbc-connection
    KEPT.add(open);
    ask(open);
    forget();
    try (Connection closed = DriverManager.getConnection(URL)) {
      ask(closed);
    }
    Connection aborted = DriverManager.getConnection(URL);
    ask(aborted);
    aborted.abort(Runnable::run);
    // H2 has the method, but nothing in it; the program did what JDBC asks of it.
    System.out.println("closed by abort: " + aborted.isClosed());
  }

  private static void forget() throws SQLException {
    Connection forgotten = DriverManager.getConnection(URL); // leaked jdbc-connection
    ask(forgotten);
  }

  private static void ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select 1").close();
    }
  }
}

package io.closecall.programs.verdict;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Connections, statements and result sets that are forgotten together, or alone. */
public final class Parts {
  private static final String URL = "jdbc:h2:mem:parts";
  private static final int MANY = 3;

  private static final List<Object> KEPT = new ArrayList<>();

  private Parts() {}

  public static void main(String[] args) throws SQLException {
    Connection kept = DriverManager.getConnection(URL, "sa", ""); // held jdbc-connection
    KEPT.add(kept);
    for (int i = 0; i < MANY; i++) {
      lostTogether();
      closedTogether();
      collectedAndThenClosed();
      statementAlone(kept);
    }
    KEPT.add(kept.createStatement()); // with held
    System.gc();
    System.out.println("done");
  }

  private static void lostTogether() throws SQLException {
    Connection connection = DriverManager.getConnection(URL, "sa", ""); // leaked jdbc-connection x3
    PreparedStatement statement = connection.prepareStatement("select 'hush', 42"); // with leaked
    ResultSet rows = statement.executeQuery(); // with leaked
    rows.next();
  }

  private static void closedTogether() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
      Statement statement = connection.createStatement();
      ResultSet rows = statement.executeQuery("select 1");
      rows.next();
    }
  }

  /** Collected while its connection is open, which closes it in the end. */
  private static void collectedAndThenClosed() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
      WeakReference<Statement> statement = dropped(connection);
      while (statement.get() != null) {
        System.gc();
      }
    }
  }

  private static WeakReference<Statement> dropped(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.execute("select 3");
    return new WeakReference<>(statement);
  }

  /** Collected while its connection is open, which never closes it. */
  private static void statementAlone(Connection kept) throws SQLException {
    Statement statement = kept.createStatement(); // leaked jdbc-statement x3
    statement.execute("select 2");
  }
}

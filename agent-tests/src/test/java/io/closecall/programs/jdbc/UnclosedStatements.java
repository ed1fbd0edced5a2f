package io.closecall.programs.jdbc;

import java.lang.ref.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Statements of connections that are given back to a pool. Where the pool does not close them, they
 * stay open in its physical connection, and have leaked.
 */
public final class UnclosedStatements {

  private static final String QUERY = "select id, customer from orders order by id";

  private UnclosedStatements() {}

  public static void main(String[] arguments) throws Exception {
    new Sources(arguments)
        .each(
            (database, source) -> {
              plain(source);
              prepared(source);
              closed(source);
            });
  }

  private static void plain(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    Statement statement = connection.createStatement(); // leaked jdbc-statement
    ResultSet rows = statement.executeQuery(QUERY); // part result set
    rows.next();
    connection.close();
    // Tomcat's interceptor finds only those that are still reachable
    Reference.reachabilityFence(statement);
  }

  private static void prepared(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    PreparedStatement statement = connection.prepareStatement(QUERY); // leaked jdbc-statement
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
    }
    connection.close();
    Reference.reachabilityFence(statement);
  }

  /** The correct twin. */
  private static void closed(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery(QUERY).close();
    }
  }
}

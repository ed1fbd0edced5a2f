package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that are dropped while their connection stays open. Pools that keep the statements of
 * a connection keep these too: then they are parts of the connection that is held.
 */
public final class DroppedStatements {

  static final List<Connection> KEPT = new ArrayList<>();

  private static final String QUERY = "select id, customer from orders order by id";

  private DroppedStatements() {}

  public static void main(String[] arguments) throws Exception {
    new Sources(arguments)
        .each(
            (database, source) -> {
              Connection connection = source.getConnection(); // held jdbc-connection
              KEPT.add(connection);
              plain(connection);
              updating(connection);
              prepared(connection);
              if (!database.call().isEmpty()) {
                called(connection, database.call());
              }
              closed(connection);
            });
  }

  private static void plain(Connection connection) throws SQLException {
    Statement statement = connection.createStatement(); // leaked jdbc-statement
    ResultSet rows = statement.executeQuery(QUERY); // part result set
    rows.next();
  }

  private static void updating(Connection connection) throws SQLException {
    Statement statement = connection.createStatement(); // leaked jdbc-statement
    statement.executeUpdate("delete from orders where id = 10");
  }

  private static void prepared(Connection connection) throws SQLException {
    String query = "select customer from orders where id = ?";
    PreparedStatement statement = connection.prepareStatement(query); // leaked jdbc-statement
    statement.setInt(1, 2);
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
    }
  }

  private static void called(Connection connection, String call) throws SQLException {
    connection.prepareCall(call).execute(); // leaked jdbc-statement
  }

  /** The correct twin. */
  private static void closed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      rows.next();
    }
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.execute();
    }
  }
}

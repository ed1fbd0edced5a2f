package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Result sets that are dropped while their statement and connection stay open. */
public final class DroppedResultSets {

  static final List<Object> KEPT = new ArrayList<>();

  private static final String QUERY = "select id, customer from orders order by id";

  private DroppedResultSets() {}

  public static void main(String[] arguments) throws Exception {
    new Sources(arguments)
        .each(
            (database, source) -> {
              Connection connection = source.getConnection(); // held jdbc-connection
              KEPT.add(connection);
              last(connection);
              again(connection);
              closed(connection);
            });
  }

  /** The statement keeps its result set, and is itself a part of the connection. */
  private static void last(Connection connection) throws SQLException {
    Statement statement = connection.createStatement(); // part statement
    KEPT.add(statement);
    statement.executeQuery(QUERY).next(); // part result set
  }

  /** The next execution closes the result set before it. */
  private static void again(Connection connection) throws SQLException {
    Statement statement = connection.createStatement(); // part busy statement
    KEPT.add(statement);
    for (int i = 0; i < 3; i++) {
      statement.executeQuery(QUERY).next();
    }
    statement.executeUpdate("delete from orders where id = 10");
  }

  private static void closed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(QUERY).close();
    }
  }
}

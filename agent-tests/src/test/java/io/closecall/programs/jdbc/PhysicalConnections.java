package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.PooledConnection;

/** The connections that a pool would keep, with the handles to them; half of them are forgotten. */
public final class PhysicalConnections {

  private PhysicalConnections() {}

  public static void main(String[] arguments) throws Exception {
    Database database = Database.valueOf(arguments[0]);
    String url = arguments.length > 1 ? arguments[1] : database.url();
    pooled(database, database.pooledSource(url));
    System.out.println("done");
  }

  private static void pooled(Database database, ConnectionPoolDataSource source)
      throws SQLException {
    forgotten(database, source);
    handleForgotten(database, source);
    PooledConnection physical = source.getPooledConnection();
    for (int i = 0; i < 3; i++) {
      try (Connection handle = physical.getConnection()) {
        ask(handle, database);
      }
    }
    physical.close();
    // The next handle closes the one before, and the physical connection closes the last.
    PooledConnection again = source.getPooledConnection();
    ask(again.getConnection(), database);
    if (database != Database.HSQLDB) {
      ask(again.getConnection(), database);
    }
    again.close();
  }

  private static void forgotten(Database database, ConnectionPoolDataSource source)
      throws SQLException {
    PooledConnection physical = source.getPooledConnection(); // leaked jdbc-connection
    try (Connection handle = physical.getConnection()) {
      ask(handle, database);
    }
  }

  private static void handleForgotten(Database database, ConnectionPoolDataSource source)
      throws SQLException {
    PooledConnection physical = source.getPooledConnection(); // leaked jdbc-connection
    ask(physical.getConnection(), database); // part
  }

  private static void ask(Connection connection, Database database) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(database.ping())) {
      rows.next();
    }
  }
}

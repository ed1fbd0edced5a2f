package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** Connections from the driver itself, in all the ways there are; half of them are forgotten. */
public final class DirectConnections {

  private DirectConnections() {}

  public static void main(String[] arguments) throws Exception {
    Database database = Database.valueOf(arguments[0]);
    String url = arguments.length > 1 ? arguments[1] : database.url();
    managed(database, url);
    driven(database, url);
    sourced(database, url);
    pooled(database, database.pooledSource(url));
    if (database != Database.SQLITE) {
      distributed(database, database.distributedSource(url));
    }
    System.out.println("done");
  }

  private static void managed(Database database, String url) throws SQLException {
    ask(DriverManager.getConnection(url), database); // leaked jdbc-connection
    ask(DriverManager.getConnection(url, new Properties()), database); // leaked jdbc-connection
    try (Connection closed = DriverManager.getConnection(url)) {
      ask(closed, database);
    }
  }

  private static void driven(Database database, String url) throws SQLException {
    Properties none = new Properties();
    ask(DriverManager.getDriver(url).connect(url, none), database); // leaked jdbc-connection
    try (Connection closed = DriverManager.getDriver(url).connect(url, none)) {
      ask(closed, database);
    }
  }

  private static void sourced(Database database, String url) throws SQLException {
    DataSource source = database.dataSource(url);
    ask(source.getConnection(), database); // leaked jdbc-connection
    try (Connection closed = source.getConnection()) {
      ask(closed, database);
    }
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

  private static void distributed(Database database, XADataSource source) throws SQLException {
    forgotten(database, source);
    XAConnection physical = source.getXAConnection();
    check(physical.getXAResource() != null);
    try (Connection handle = physical.getConnection()) {
      ask(handle, database);
    }
    physical.close();
  }

  private static void forgotten(Database database, XADataSource source) throws SQLException {
    XAConnection physical = source.getXAConnection(); // leaked jdbc-connection
    try (Connection handle = physical.getConnection()) {
      ask(handle, database);
    }
  }

  private static void ask(Connection connection, Database database) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(database.ping())) {
      rows.next();
    }
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("unexpected");
    }
  }
}

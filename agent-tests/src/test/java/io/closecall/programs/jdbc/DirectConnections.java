package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/** Connections without a pool, in all the ways to get them; half of them are forgotten. */
public final class DirectConnections {

  private DirectConnections() {}

  public static void main(String[] arguments) throws Exception {
    Database database = Database.valueOf(arguments[0]);
    String url = arguments.length > 1 ? arguments[1] : database.url();
    managed(database, url);
    driven(database, url);
    sourced(database, url);
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

  private static void ask(Connection connection, Database database) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(database.ping())) {
      rows.next();
    }
  }
}

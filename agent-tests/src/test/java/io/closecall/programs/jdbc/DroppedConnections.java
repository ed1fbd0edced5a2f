package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections that are dropped, with all they have open: each is one leak. */
public final class DroppedConnections {

  private static final String QUERY = "select id, customer from orders order by id";

  private DroppedConnections() {}

  public static void main(String[] arguments) throws Exception {
    new Sources(arguments).each((database, source) -> dropAll(source));
  }

  private static void dropAll(DataSource source) throws SQLException {
    bare(source);
    clean(source);
    withParts(source);
    withPrepared(source);
    closed(source);
  }

  private static void bare(DataSource source) throws SQLException {
    source.getConnection().isReadOnly(); // leaked jdbc-connection
  }

  private static void clean(DataSource source) throws SQLException {
    Connection connection = source.getConnection(); // leaked jdbc-connection
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      rows.next();
    }
  }

  private static void withParts(DataSource source) throws SQLException {
    Connection connection = source.getConnection(); // leaked jdbc-connection
    Statement statement = connection.createStatement(); // part statement
    ResultSet rows = statement.executeQuery(QUERY); // part result set
    rows.next();
  }

  private static void withPrepared(DataSource source) throws SQLException {
    Connection connection = source.getConnection(); // leaked jdbc-connection
    PreparedStatement statement = connection.prepareStatement(QUERY);
    statement.executeQuery().next();
    connection.prepareStatement("select customer from orders where id = ?").setInt(1, 2);
  }

  /** The correct twin. */
  private static void closed(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      rows.next();
    }
  }
}

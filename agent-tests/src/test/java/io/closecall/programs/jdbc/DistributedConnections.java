package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** Connections for distributed transactions; one of them is forgotten. */
public final class DistributedConnections {

  private DistributedConnections() {}

  public static void main(String[] arguments) throws Exception {
    Database database = Database.valueOf(arguments[0]);
    String url = arguments.length > 1 ? arguments[1] : database.url();
    distributed(database, database.distributedSource(url));
    System.out.println("done");
  }

  private static void distributed(Database database, XADataSource source) throws SQLException {
    forgotten(database, source);
    XAConnection physical = source.getXAConnection();
    if (physical.getXAResource() == null) {
      throw new IllegalStateException("no resource");
    }
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
}

package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** All the ways in which a connection may end, or never be there. */
public final class CorrectConnections {

  private CorrectConnections() {}

  /** The pools are closed at the end. */
  public static void main(String[] arguments) throws Exception {
    Sources sources = new Sources(arguments);
    sources.eachKnown(
        (database, kind, source) -> {
          for (int i = 0; i < 3; i++) {
            used(source, database);
          }
          twice(source, database);
          elsewhere(source, database);
          aborted(source);
          refused(database, kind);
          // Last, for pools learn late that the connection below is gone.
          unwrapped(source);
        });
    sources.close();
    System.out.println("closed");
  }

  private static void used(DataSource source, Database database) throws SQLException {
    try (Connection connection = source.getConnection()) {
      ask(connection, database);
    }
  }

  private static void ask(Connection connection, Database database) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(database.ping())) {
      rows.next();
    }
  }

  /** A connection given back twice is not the one that somebody else has got by then. */
  private static void twice(DataSource source, Database database) throws SQLException {
    Connection first = source.getConnection();
    ask(first, database);
    first.close();
    try (Connection second = source.getConnection()) {
      first.close();
      ask(second, database);
    }
  }

  /** Opened on one thread, closed on another. */
  private static void elsewhere(DataSource source, Database database) throws SQLException {
    Connection connection = source.getConnection();
    ask(connection, database);
    CompletableFuture.runAsync(() -> close(connection)).join();
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void aborted(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    connection.abort(Runnable::run);
    try {
      connection.close();
    } catch (SQLException gone) {
      // some say that it is gone already
      return;
    }
  }

  private static void refused(Database database, Source kind) throws Exception {
    DataSource wrong = null;
    try {
      wrong = kind.open(database, database.wrongUrl());
      try (Connection connection = wrong.getConnection()) {
        throw new IllegalStateException("connected to " + connection);
      }
    } catch (SQLException | RuntimeException refused) {
      if (refused instanceof IllegalStateException) {
        throw refused;
      }
    } finally {
      if (wrong != null) {
        Source.close(wrong);
      }
    }
  }

  /** Closes the driver's connection inside the one it was given, and then that one too. */
  private static void unwrapped(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    Connection innermost = connection.getMetaData().getConnection();
    if (connection.isWrapperFor(innermost.getClass())) {
      innermost = connection.unwrap(innermost.getClass());
    }
    innermost.close();
    try {
      connection.close();
    } catch (SQLException gone) {
      return;
    }
  }
}

package io.closecall.programs.jdbc;

import java.lang.ref.Reference;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** All that closes statements and result sets, whether or not {@code close} is called on them. */
public final class CorrectStatements {

  private static final String QUERY = "select id, customer from orders order by id";

  private CorrectStatements() {}

  /** The pools stay open: what they keep is theirs. */
  public static void main(String[] arguments) throws Exception {
    new Sources(arguments)
        .eachKnown(
            (database, kind, source) -> {
              try (Connection connection = source.getConnection()) {
                everything(connection);
                statementAlone(connection);
                again(connection);
                moreResults(connection);
                onCompletion(connection);
                keys(connection);
                metadata(connection);
                batch(connection);
                throughResultSet(connection);
                mistakes(connection);
                calls(connection, database.call());
              }
              if (database.hasLargeTexts()) {
                largeTexts(source);
              }
              if (kind.closesStatements()) {
                connectionAlone(source);
              }
              if (!kind.isPool()) {
                metadataAlone(source);
              }
            });
  }

  private static void everything(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      for (int i = 0; i < 3; i++) {
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      rows.next();
    }
  }

  /** Its result set is closed with it. */
  private static void statementAlone(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery(QUERY);
    rows.next();
    statement.close();
    statement.close();
    check(rows != null);
  }

  /** Each execution closes the result set of the one before. */
  private static void again(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < 3; i++) {
        statement.executeQuery(QUERY).next();
      }
      statement.executeUpdate("update orders set customer = 'again' where id = 1");
      statement.executeQuery(QUERY).next();
    }
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      for (int i = 0; i < 3; i++) {
        statement.executeQuery().next();
      }
    }
  }

  private static void moreResults(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      check(statement.execute(QUERY));
      statement.getResultSet().next();
      check(!statement.getMoreResults());
      check(statement.execute(QUERY));
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
      }
    }
  }

  /** The statement closes itself when its result set is closed. */
  private static void onCompletion(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    ResultSet rows = statement.executeQuery(QUERY);
    rows.next();
    rows.close();
  }

  private static void keys(Connection connection) throws SQLException {
    String insert = "insert into notes(note) values ('one')";
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS);
      try (ResultSet keys = statement.getGeneratedKeys()) {
        check(keys.next());
      }
      statement.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS);
      // closed with its statement
      check(statement.getGeneratedKeys().next());
    }
  }

  private static void metadata(Connection connection) throws SQLException {
    DatabaseMetaData metadata = connection.getMetaData();
    try (ResultSet tables = metadata.getTables(null, null, "%", new String[] {"TABLE"})) {
      check(tables.next());
    }
    try (ResultSet columns = metadata.getColumns(null, null, "%", "%")) {
      check(columns.next());
    }
    metadata.getTypeInfo().close();
    // drivers ask the database, with statements of their own
    check(connection.getTransactionIsolation() >= 0);
  }

  private static void batch(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into orders values (?, ?)")) {
      for (int i = 100; i < 110; i++) {
        insert.setInt(1, i);
        insert.setString(2, "customer " + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.rollback();
    connection.setAutoCommit(true);
  }

  /** Closes what the result set calls its statement. */
  private static void throughResultSet(Connection connection) throws SQLException {
    ResultSet rows = connection.createStatement().executeQuery(QUERY);
    rows.next();
    rows.getStatement().close();
  }

  /** What cannot be prepared or executed leaves nothing behind. */
  private static void mistakes(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("selec nothing")) {
      statement.execute();
      throw new IllegalStateException("prepared");
    } catch (SQLException expected) {
      check(expected.getMessage() != null);
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("select nothing from nowhere");
      throw new IllegalStateException("executed");
    } catch (SQLException expected) {
      check(expected.getMessage() != null);
    }
  }

  private static void calls(Connection connection, String call) throws SQLException {
    if (call.isEmpty()) {
      return;
    }
    try (CallableStatement statement = connection.prepareCall(call)) {
      statement.execute();
    }
  }

  private static void largeTexts(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into texts values (1, ?)")) {
        Clob text = connection.createClob();
        text.setString(1, "large");
        insert.setClob(1, text);
        insert.executeUpdate();
        text.free();
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select body from texts")) {
        check(rows.next());
        Clob text = rows.getClob(1);
        check(text.length() == 5);
        text.free();
      }
      connection.rollback();
      // Tomcat's pool gives it to the next one as it is
      connection.setAutoCommit(true);
    }
  }

  /**
   * Statements and result sets that nobody closes are closed with it. Tomcat's interceptor finds
   * only those that are still reachable.
   */
  private static void connectionAlone(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    PreparedStatement prepared = connection.prepareStatement(QUERY);
    ResultSet rows = prepared.executeQuery();
    rows.next();
    Statement plain = connection.createStatement();
    plain.executeQuery(QUERY).next();
    Statement updating = connection.createStatement();
    updating.executeUpdate("update orders set customer = 'alone' where id = 2");
    connection.close();
    check(connection.isClosed());
    Reference.reachabilityFence(rows);
    Reference.reachabilityFence(prepared);
    Reference.reachabilityFence(plain);
    Reference.reachabilityFence(updating);
  }

  /** Most pools do not close what metadata gave. */
  private static void metadataAlone(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.getMetaData().getTables(null, null, "%", null).next();
    }
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("unexpected");
    }
  }
}

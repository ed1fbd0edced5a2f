package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import io.closecall.programs.jdbc.LendingSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Statements of a connection whose pool does not close what it gets back. */
public final class JdbcStatements implements Specimen<Statement> {

  private Connection connection;

  @Override
  public String kind() {
    return "jdbc-statement";
  }

  @Override
  public void begin() throws SQLException {
    connection = new LendingSource("jdbc:h2:mem:").getConnection();
  }

  @Override
  public Statement open() throws SQLException {
    return connection.createStatement(); // opens
  }

  @Override
  public void use(Statement statement) throws SQLException {
    statement.execute("select 1");
  }

  @Override
  public void close(Statement statement) throws SQLException {
    statement.close();
  }

  @Override
  public Map<String, Closing<Statement>> otherClosings() {
    return Map.of("with its only result set", JdbcStatements::complete);
  }

  private static void complete(Statement statement) throws SQLException {
    statement.closeOnCompletion();
    try (ResultSet rows = statement.executeQuery("select 2")) {
      rows.next();
    }
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("prepared", () -> connection.prepareStatement("select ?")); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("no SQL", () -> connection.prepareStatement("no such thing"));
  }

  @Override
  public void end() throws SQLException {
    connection.close();
  }
}

package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Connections to H2 databases in memory. */
public final class JdbcConnections implements Specimen<Connection> {

  private static final String URL = "jdbc:h2:mem:";

  @Override
  public String kind() {
    return "jdbc-connection";
  }

  @Override
  public Connection open() throws SQLException {
    return DriverManager.getConnection(URL); // opens
  }

  @Override
  public void use(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  @Override
  public void close(Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public Map<String, Closing<Connection>> otherClosings() {
    return Map.of("abort", connection -> connection.abort(Runnable::run));
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of(
        "with a user", () -> DriverManager.getConnection(URL, "sa", "")); // opens otherwise
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of(
        "no such driver", () -> DriverManager.getConnection("jdbc:none:x"),
        "no such database", () -> DriverManager.getConnection(URL + "none;IFEXISTS=TRUE"));
  }
}

package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Holds a connection of each source for four seconds, uses it until the end, and closes it. */
public final class PatientUse {

  private static final long HELD = Duration.ofSeconds(4).toNanos();

  private PatientUse() {}

  public static void main(String[] arguments) throws Exception {
    List<Connection> connections = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Sources sources = new Sources(arguments);
    sources.each(
        (database, source) -> {
          Connection connection = source.getConnection();
          connections.add(connection);
          statements.add(connection.createStatement());
        });
    long start = System.nanoTime();
    while (System.nanoTime() - start < HELD) {
      System.gc();
      ask(statements);
      Thread.sleep(200);
    }
    for (int i = 0; i < connections.size(); i++) {
      statements.get(i).close();
      connections.get(i).close();
    }
    sources.close();
    System.out.println("done");
  }

  private static void ask(List<Statement> statements) throws SQLException {
    for (Statement statement : statements) {
      statement.executeQuery("select count(*) from orders").close();
    }
  }
}

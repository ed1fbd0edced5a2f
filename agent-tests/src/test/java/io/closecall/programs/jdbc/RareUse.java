package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.hsqldb.jdbc.JDBCPool;

/**
 * Correct, but not what most do: a connection that is closed while another thread uses it, a result
 * set closed by the question for the next, the pool that HSQLDB brings; and beside each, the leak.
 */
public final class RareUse {

  private static final int ROUNDS = 300;

  private static final List<Object> KEPT = new ArrayList<>();

  private RareUse() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      closedByAnother();
    }
    nextResult();
    poolOfTheDriver();
    System.out.println("done");
    System.exit(0);
  }

  private static void closedByAnother() throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
    CyclicBarrier both = new CyclicBarrier(2);
    Thread other =
        new Thread(
            () -> {
              try {
                both.await();
                connection.close();
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
            });
    other.start();
    both.await();
    try {
      while (!connection.isClosed()) {
        connection.createStatement();
      }
    } catch (SQLException closed) {
      // while it was asked for
    }
    other.join();
  }

  private static void nextResult() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:"); // held jdbc-connection
    KEPT.add(connection);
    PreparedStatement asked = connection.prepareStatement("select 1");
    KEPT.add(asked);
    KEPT.add(asked.executeQuery());
    asked.getMoreResults(Statement.CLOSE_CURRENT_RESULT);
    PreparedStatement kept = connection.prepareStatement("select 2");
    KEPT.add(kept);
    KEPT.add(kept.executeQuery());
    kept.getMoreResults(Statement.KEEP_CURRENT_RESULT);
  }

  private static void poolOfTheDriver() throws SQLException {
    JDBCPool pool = new JDBCPool(3);
    pool.setUrl("jdbc:hsqldb:mem:rare");
    pool.setUser("SA");
    for (int i = 0; i < 5; i++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("values 1")) {
        rows.next();
      }
    }
    pool.close(0);
  }
}

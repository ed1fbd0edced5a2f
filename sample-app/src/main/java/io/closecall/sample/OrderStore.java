package io.closecall.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The orders in an in-memory database, which lives until this store is closed. */
final class OrderStore implements AutoCloseable {

  private static final String URL = "jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1";
  private static final String POSITION = "select sum(quantity) from orders where symbol = ?";

  OrderStore() throws SQLException {
    execute("create table orders (symbol varchar(12), quantity int, trader varchar(40))");
  }

  void save(Order order) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement insert =
            connection.prepareStatement("insert into orders values (?, ?, ?)")) {
      insert.setString(1, order.symbol());
      insert.setInt(2, order.quantity());
      insert.setString(3, order.trader());
      insert.executeUpdate();
    }
  }

  int position(String symbol) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement query = connection.prepareStatement(POSITION)) {
      return sum(query, symbol);
    }
  }

  /** Closes the statement and takes the connection to be closed with it. */
  int leakyPosition(String symbol) throws SQLException {
    Connection connection = DriverManager.getConnection(URL); // leaked jdbc-connection
    try (PreparedStatement query = connection.prepareStatement(POSITION)) {
      return sum(query, symbol);
    }
  }

  private static int sum(PreparedStatement query, String symbol) throws SQLException {
    query.setString(1, symbol);
    try (ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("shutdown");
  }
}

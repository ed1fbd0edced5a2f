package io.closecall.programs.real;

import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of H2 in a file, used correctly by several connections at once and in turn. */
public final class Databases {

  static final String URL = "jdbc:h2:" + new File("orders").getAbsolutePath();

  private Databases() {}

  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "sa", "secret");
        Statement statement = connection.createStatement()) {
      statement.execute("create table orders(id int primary key, customer varchar, amount int)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into orders values (?, ?, ?)")) {
        for (int i = 0; i < 500; i++) {
          insert.setInt(1, i);
          insert.setString(2, "customer " + i % 7);
          insert.setInt(3, i);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
      for (int i = 0; i < 7; i++) {
        total("customer " + i);
      }
      connection.rollback();
    }
    // Everybody has left: H2 closed the files, and opens them again.
    Connection again = DriverManager.getConnection(URL, "sa", "secret");
    again.setReadOnly(true);
    again.close();
    again.close();
    int total = 0;
    for (int i = 0; i < 7; i++) {
      total += total("customer " + i);
    }
    System.out.println(total);
    try (Connection wrong = DriverManager.getConnection(URL, "sa", "wrong")) {
      throw new IllegalStateException(wrong + " has no such password");
    } catch (SQLException refused) {
      System.out.println("refused");
    }
  }

  private static int total(String customer) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "sa", "secret");
        PreparedStatement query =
            connection.prepareStatement("select sum(amount) from orders where customer = ?")) {
      query.setString(1, customer);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}

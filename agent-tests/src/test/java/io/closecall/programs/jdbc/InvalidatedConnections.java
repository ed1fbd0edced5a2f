package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.DriverManagerConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.PoolingDriver;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** Connections that DBCP is told to destroy are never closed; others of the same pools are lost. */
public final class InvalidatedConnections {
  private static final String URL = "jdbc:h2:mem:invalidated;DB_CLOSE_DELAY=-1";
  private static final String LENDING = "jdbc:apache:commons:dbcp:orders";

  private InvalidatedConnections() {}

  public static void main(String[] args) throws Exception {
    try (BasicDataSource source = new BasicDataSource()) {
      source.setUrl(URL);
      source.setMaxTotal(20);
      for (int i = 0; i < 3; i++) {
        forget(source.getConnection()); // leaked jdbc-connection x3
      }
      for (int i = 0; i < 3; i++) {
        source.invalidateConnection(source.getConnection());
      }
    }
    tooLate();
    PoolableConnectionFactory factory =
        new PoolableConnectionFactory(new DriverManagerConnectionFactory(URL), null);
    GenericObjectPool<PoolableConnection> pool = new GenericObjectPool<>(factory);
    factory.setPool(pool);
    PoolingDriver driver = new PoolingDriver();
    driver.registerPool("orders", pool);
    forget(lent());
    for (int i = 0; i < 2; i++) {
      driver.invalidateConnection(lent());
    }
    driver.closePool("orders");
    System.out.println("done");
  }

  /** It throws, and destroys nothing. */
  private static void tooLate() throws SQLException {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(URL);
    Connection connection = source.getConnection(); // leaked jdbc-connection x1
    source.close();
    try {
      source.invalidateConnection(connection);
      throw new AssertionError("the data source was closed");
    } catch (IllegalStateException expected) {
      // and now nobody closes it
    }
  }

  private static Connection lent() throws SQLException {
    return DriverManager.getConnection(LENDING); // leaked jdbc-connection x1
  }

  private static void forget(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      throw new IllegalStateException();
    }
  }
}

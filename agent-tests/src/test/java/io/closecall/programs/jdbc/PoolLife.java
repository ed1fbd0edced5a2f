package io.closecall.programs.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/**
 * What pools do by themselves: they open connections ahead on threads of their own, validate them,
 * close those that have been idle or alive for too long, and keep some to the end.
 */
public final class PoolLife {

  private static final String PREFIX = "jdbc:counted:";
  private static final int ENOUGH = 10;
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration LATER = Duration.ofMillis(300);
  private static final long LIMIT = Duration.ofSeconds(30).toNanos();
  private static final List<DataSource> OPEN = new ArrayList<>();

  private final AtomicInteger connected = new AtomicInteger();
  private final Database database;
  private final String url;

  private PoolLife(Database database, String url) {
    this.database = database;
    this.url = PREFIX + url;
  }

  public static void main(String[] arguments) throws Exception {
    Database database = Database.valueOf(arguments[0]);
    String url = arguments.length > 1 ? arguments[1] : database.url();
    PoolLife life = new PoolLife(database, url);
    DriverManager.registerDriver(
        new StandInDriver(
            each -> each.startsWith(PREFIX),
            (each, info) -> {
              life.connected.incrementAndGet();
              return DriverManager.getConnection(each.substring(PREFIX.length()));
            }));
    life.uses(life.hikari(), "Hikari");
    life.uses(life.dbcp(), "DBCP");
    life.uses(life.tomcat(), "Tomcat");
    life.uses(life.agroal(), "Agroal");
    System.out.println("done");
    // What pools leave running must not decide.
    System.exit(0);
  }

  /** Until the pool has replaced its connections; then it stays open. */
  private void uses(DataSource pool, String name) throws SQLException {
    OPEN.add(pool);
    connected.set(0);
    long start = System.nanoTime();
    while (connected.get() < ENOUGH) {
      if (System.nanoTime() - start > LIMIT) {
        throw new IllegalStateException(name + " connected only " + connected + " times");
      }
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(database.ping())) {
        rows.next();
      }
      if (pool instanceof HikariDataSource hikari) {
        // Its shortest time to live is half a minute.
        hikari.getHikariPoolMXBean().softEvictConnections();
      }
    }
    System.out.println(name + " lived");
  }

  private DataSource hikari() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(5);
    config.setMinimumIdle(3);
    config.setConnectionTestQuery(database.ping());
    return new HikariDataSource(config);
  }

  private DataSource dbcp() {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    pool.setMaxTotal(5);
    pool.setMinIdle(3);
    pool.setInitialSize(2);
    pool.setValidationQuery(database.ping());
    pool.setTestWhileIdle(true);
    pool.setTestOnReturn(true);
    pool.setDurationBetweenEvictionRuns(SOON);
    pool.setMinEvictableIdle(SOON);
    pool.setMaxConn(LATER);
    pool.setLogExpiredConnections(false);
    return pool;
  }

  private DataSource tomcat() {
    PoolProperties properties = new PoolProperties();
    properties.setDataSource(new ManagedSource(url));
    properties.setMaxActive(5);
    properties.setMaxIdle(5);
    properties.setMinIdle(3);
    properties.setInitialSize(2);
    properties.setValidationQuery(database.ping());
    properties.setTestOnBorrow(true);
    properties.setTestWhileIdle(true);
    properties.setValidationInterval(0);
    properties.setTimeBetweenEvictionRunsMillis(1000);
    properties.setMinEvictableIdleTimeMillis((int) SOON.toMillis());
    properties.setMaxAge(LATER.toMillis());
    return new org.apache.tomcat.jdbc.pool.DataSource(properties);
  }

  private DataSource agroal() throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.initialSize(2)
                        .minSize(3)
                        .maxSize(5)
                        .validateOnBorrow(true)
                        .connectionValidator(ConnectionValidator.sqlValidator(database.ping(), 5))
                        .idleValidationTimeout(SOON)
                        .reapTimeout(SOON)
                        .maxLifetime(LATER)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
  }
}

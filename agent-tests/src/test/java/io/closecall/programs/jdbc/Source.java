package io.closecall.programs.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.apache.tomcat.jdbc.pool.interceptor.StatementFinalizer;

/** Where programs get their connections: a pool for up to {@link #SIZE}, or no pool. */
public enum Source {
  MANAGER {
    @Override
    public DataSource open(Database database, String url) {
      return new ManagedSource(url);
    }
  },

  DRIVER {
    @Override
    public DataSource open(Database database, String url) {
      return database.dataSource(url);
    }
  },

  HIKARI {
    @Override
    public DataSource open(Database database, String url) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url);
      config.setMaximumPoolSize(SIZE);
      config.setMinimumIdle(0);
      return new HikariDataSource(config);
    }
  },

  DBCP {
    @Override
    public DataSource open(Database database, String url) {
      return dbcp(url);
    }
  },

  DBCP_STATEMENTS {
    @Override
    public DataSource open(Database database, String url) {
      BasicDataSource pool = dbcp(url);
      pool.setPoolPreparedStatements(true);
      return pool;
    }
  },

  TOMCAT {
    @Override
    public DataSource open(Database database, String url) throws SQLException {
      return new org.apache.tomcat.jdbc.pool.DataSource(tomcat(url));
    }
  },

  TOMCAT_FINALIZER {
    @Override
    public DataSource open(Database database, String url) throws SQLException {
      PoolProperties properties = tomcat(url);
      properties.setJdbcInterceptors(StatementFinalizer.class.getName());
      return new org.apache.tomcat.jdbc.pool.DataSource(properties);
    }
  },

  AGROAL {
    @Override
    public DataSource open(Database database, String url) throws SQLException {
      AgroalDataSourceConfigurationSupplier configuration =
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(SIZE)
                          .acquisitionTimeout(Duration.ofSeconds(10))
                          .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)));
      return AgroalDataSource.from(configuration);
    }
  };

  /** Enough for what a program keeps and forgets. */
  public static final int SIZE = 20;

  private static BasicDataSource dbcp(String url) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    pool.setMaxTotal(SIZE);
    return pool;
  }

  private static PoolProperties tomcat(String url) throws SQLException {
    PoolProperties properties = new PoolProperties();
    properties.setUrl(url);
    properties.setDriverClassName(DriverManager.getDriver(url).getClass().getName());
    properties.setInitialSize(0);
    properties.setMinIdle(0);
    properties.setMaxIdle(SIZE);
    properties.setMaxActive(SIZE);
    return properties;
  }

  /** A data source; if it is a pool, it can be closed. */
  public abstract DataSource open(Database database, String url) throws SQLException;

  public boolean isPool() {
    return this != MANAGER && this != DRIVER;
  }

  /** Whether it keeps the statements of a connection until that is closed. */
  public boolean keepsStatements() {
    return this == HIKARI || this == AGROAL;
  }

  /** Whether the statements of a connection are closed with it. */
  public boolean closesStatements() {
    return this != TOMCAT;
  }

  /** Closes a pool; does nothing to what is none. */
  public static void close(DataSource source) throws Exception {
    if (source instanceof AutoCloseable pool) {
      pool.close();
    } else if (source instanceof org.apache.tomcat.jdbc.pool.DataSource pool) {
      pool.close(true);
    }
  }
}

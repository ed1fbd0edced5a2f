package io.closecall.programs.jdbc;

import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedConnectionPoolDataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.hsqldb.jdbc.pool.JDBCPooledDataSource;
import org.hsqldb.jdbc.pool.JDBCXADataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;
import org.sqlite.SQLiteDataSource;
import org.sqlite.javax.SQLiteConnectionPoolDataSource;

/** The databases, each with the classes that its driver has for connections. */
public enum Database {
  H2("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1", "jdbc:h2:mem:none;IFEXISTS=TRUE", "call abs(-3)") {
    @Override
    public DataSource dataSource(String url) {
      return h2(url);
    }

    @Override
    public ConnectionPoolDataSource pooledSource(String url) {
      return h2(url);
    }

    @Override
    public XADataSource distributedSource(String url) {
      return h2(url);
    }

    private JdbcDataSource h2(String url) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL(url);
      return source;
    }
  },

  HSQLDB("jdbc:hsqldb:mem:shop", "jdbc:hsqldb:file:none;ifexists=true", "call abs(-3)") {
    @Override
    public DataSource dataSource(String url) {
      JDBCDataSource source = new JDBCDataSource();
      source.setURL(url);
      return source;
    }

    @Override
    public ConnectionPoolDataSource pooledSource(String url) {
      JDBCPooledDataSource source = new JDBCPooledDataSource();
      source.setUrl(url);
      return source;
    }

    @Override
    public XADataSource distributedSource(String url) throws SQLException {
      JDBCXADataSource source = new JDBCXADataSource();
      source.setUrl(url);
      return source;
    }
  },

  DERBY(
      "jdbc:derby:memory:shop;create=true",
      "jdbc:derby:memory:none",
      "call syscs_util.syscs_set_runtimestatistics(0)") {
    @Override
    public DataSource dataSource(String url) {
      EmbeddedDataSource source = new EmbeddedDataSource();
      source.setDatabaseName(name(url));
      return source;
    }

    @Override
    public ConnectionPoolDataSource pooledSource(String url) {
      EmbeddedConnectionPoolDataSource source = new EmbeddedConnectionPoolDataSource();
      source.setDatabaseName(name(url));
      return source;
    }

    @Override
    public XADataSource distributedSource(String url) {
      EmbeddedXADataSource source = new EmbeddedXADataSource();
      source.setDatabaseName(name(url));
      return source;
    }

    private String name(String url) {
      return url.substring("jdbc:derby:".length());
    }
  },

  /** Has no procedures, no large objects, and no distributed transactions. */
  SQLITE(
      "jdbc:sqlite:shop.db?journal_mode=WAL&busy_timeout=5000", "jdbc:sqlite:/none/none.db", "") {
    @Override
    public DataSource dataSource(String url) {
      SQLiteDataSource source = new SQLiteDataSource();
      source.setUrl(url);
      return source;
    }

    @Override
    public ConnectionPoolDataSource pooledSource(String url) {
      SQLiteConnectionPoolDataSource source = new SQLiteConnectionPoolDataSource();
      source.setUrl(url);
      return source;
    }

    @Override
    public XADataSource distributedSource(String url) throws SQLException {
      throw new SQLException("not supported");
    }
  },

  /** Needs a server; has large objects, but not in tables. */
  POSTGRESQL("", "jdbc:postgresql://localhost:1/none?user=none", "{call abs(-3)}") {
    @Override
    public DataSource dataSource(String url) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      return source;
    }

    @Override
    public ConnectionPoolDataSource pooledSource(String url) {
      PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
      source.setUrl(url);
      return source;
    }

    @Override
    public XADataSource distributedSource(String url) {
      PGXADataSource source = new PGXADataSource();
      source.setUrl(url);
      return source;
    }
  };

  private final String url;
  private final String wrongUrl;
  private final String call;

  Database(String url, String wrongUrl, String call) {
    this.url = url;
    this.wrongUrl = wrongUrl;
    this.call = call;
  }

  /** A new one in the program's own memory or folder; empty where a server is needed. */
  public String url() {
    return url;
  }

  /** One that cannot be connected to. */
  public String wrongUrl() {
    return wrongUrl;
  }

  /** A call of a procedure; empty where there are none. */
  public String call() {
    return call;
  }

  public boolean hasLargeTexts() {
    return this != SQLITE && this != POSTGRESQL;
  }

  /** Whether the driver itself keeps a connection that the program has dropped. */
  public boolean keepsConnections() {
    return this == DERBY || this == HSQLDB;
  }

  /** The type of a column that numbers its rows. */
  public String numbering() {
    return this == SQLITE ? "integer primary key" : "int generated always as identity";
  }

  /** A query that needs no table. */
  public String ping() {
    return this == DERBY || this == HSQLDB ? "values 1" : "select 1";
  }

  /** Connects anew each time. */
  public abstract DataSource dataSource(String url);

  public abstract ConnectionPoolDataSource pooledSource(String url) throws SQLException;

  public abstract XADataSource distributedSource(String url) throws SQLException;
}

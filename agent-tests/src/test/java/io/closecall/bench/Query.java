package io.closecall.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A connection borrowed from a pool, one row selected by its key, all given back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Query {
  /** In this very JVM without any I/O, or over a socket to a server, which is in this JVM too. */
  @Param({"memory", "server"})
  public String database = "memory";

  private @Nullable JdbcConnectionPool pool;
  private @Nullable Server server;
  private int key;

  @Setup(Level.Trial)
  public void open() throws SQLException {
    String url = "jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1";
    if (database.equals("server")) {
      Server started = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
      server = started;
      url = "jdbc:h2:tcp://localhost:" + started.getPort() + "/mem:desk;DB_CLOSE_DELAY=-1";
    }
    JdbcConnectionPool made = JdbcConnectionPool.create(url, "sa", "");
    pool = made;
    try (Connection connection = made.getConnection();
        PreparedStatement create =
            connection.prepareStatement(
                "create table trade as select x id, x * 2 price from system_range(1, 1000)");
        PreparedStatement index = connection.prepareStatement("create index by_id on trade (id)")) {
      create.execute();
      index.execute();
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    Objects.requireNonNull(pool).dispose();
    if (server != null) {
      server.stop();
    }
  }

  @Benchmark
  public int select() throws SQLException {
    key = key % 1000 + 1;
    try (Connection connection = Objects.requireNonNull(pool).getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select price from trade where id = ?")) {
      statement.setInt(1, key);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}

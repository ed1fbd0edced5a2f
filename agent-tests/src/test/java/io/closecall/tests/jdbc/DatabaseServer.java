package io.closecall.tests.jdbc;

import io.closecall.programs.jdbc.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each program a database of its own. The other databases live in the programs themselves; a
 * PostgreSQL is started for the test class that first asks for one, on Linux only.
 */
final class DatabaseServer implements AfterAllCallback {

  private @Nullable EmbeddedPostgres postgres;
  private int databases;

  /** The URL of an empty database. */
  String url(Database database) {
    return database == Database.POSTGRESQL ? postgresUrl() : database.url();
  }

  private synchronized String postgresUrl() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().start();
      }
      String name = "run" + ++databases;
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return postgres.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) throws IOException {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }
}

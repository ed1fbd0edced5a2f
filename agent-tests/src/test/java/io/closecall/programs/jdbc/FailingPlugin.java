package io.closecall.programs.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Opens handles of Jdbi whose connection a plugin refuses, and a few that it does not. */
public final class FailingPlugin {

  private FailingPlugin() {}

  public static void main(String[] arguments) {
    Jdbi jdbi = Jdbi.create("jdbc:h2:mem:jdbi;DB_CLOSE_DELAY=-1");
    int one = jdbi.withHandle(handle -> handle.select("select 1").mapTo(int.class).one());
    System.out.println(one);
    jdbi.installPlugin(new Refusal());
    for (int i = 0; i < 3; i++) {
      try {
        jdbi.open().close(); // opens
      } catch (ConnectionException refused) {
        System.out.println(refused.getCause().getMessage());
      }
    }
  }

  private static final class Refusal implements JdbiPlugin {
    @Override
    public Connection customizeConnection(Connection connection) throws SQLException {
      throw new SQLException("refused");
    }
  }
}

package io.closecall.kinds;

/** {@code java.sql.Connection} from {@code java.sql.DriverManager}, of any driver. */
final class JdbcConnections {
  private static final String MANAGER = "java.sql.DriverManager";
  private static final String SIGNATURE =
      "(Ljava/lang/String;Ljava/util/Properties;Ljava/lang/Class;)Ljava/sql/Connection;";

  /**
   * The one private method that every {@code getConnection} of the manager ends in; the driver's
   * class is woven on first sight.
   */
  static final Kind KIND =
      Kind.named("jdbc-connection")
          .holds("a session of the database server, its locks and memory, and usually a socket")
          .watched("Connection from DriverManager.getConnection, any driver")
          .whenCollected(
              Impact.UNTIL_GC, "depends on the driver; the session stays at least until then")
          .points(
              Point.factory(MANAGER, "getConnection", SIGNATURE).keeping(Detail.argument(0)),
              // the last point is left first: a connection belongs to the one that wraps it, not to
              // itself
              Point.at(Role.OWNS, MANAGER, "getConnection", SIGNATURE))
          .closedBy("close()V", "abort(Ljava/util/concurrent/Executor;)V")
          .costly()
          .described(Form.JDBC_URL)
          .remedy("open it in a try-with-resources statement");

  private JdbcConnections() {}
}

package io.closecall.kinds;

/** {@code java.sql.Connection} and {@code javax.sql.PooledConnection}, of any driver or pool. */
final class JdbcConnections {
  private static final String CONNECTION = "java.sql.Connection";
  private static final String POOLED = "javax.sql.PooledConnection";
  private static final String DBCP = "org.apache.commons.dbcp2.";
  private static final String TOMCAT_DBCP = "org.apache.tomcat.dbcp.dbcp2.";
  private static final String INVALIDATE = "invalidateConnection";
  private static final String INVALIDATED = "(Ljava/sql/Connection;)V";

  /**
   * The manager's one private method that every other ends in, and whatever hands out a connection
   * by the interfaces of JDBC. What the outermost returns is the program's; one that was made
   * inside, and not returned, is the pool's.
   */
  static final Kind KIND =
      Kind.named("jdbc-connection")
          .holds("a session of the database server, its locks and memory, and usually a socket")
          .watched(
              "Connection from DriverManager, Driver, DataSource; PooledConnection, XAConnection")
          .whenCollected(
              Impact.UNTIL_GC, "depends on the driver; the session stays at least until then")
          .points(
              Point.making(
                      "java.sql.DriverManager",
                      "getConnection",
                      "(Ljava/lang/String;Ljava/util/Properties;Ljava/lang/Class;)Ljava/sql/Connection;")
                  .keeping(Detail.ARGUMENTS),
              Point.making(
                      "java.sql.Driver", "connect", "(Ljava/lang/String;Ljava/util/Properties;)")
                  .keeping(Detail.ARGUMENTS)
                  .implemented(),
              Point.making("javax.sql.DataSource", "getConnection", "(").implemented(),
              Point.making(POOLED, "getConnection", "()").implemented(),
              Point.making("javax.sql.ConnectionPoolDataSource", "getPooledConnection", "(")
                  .implemented(),
              Point.making("javax.sql.XADataSource", "getXAConnection", "(").implemented(),
              Point.closing(CONNECTION, "close", "()V").implemented(),
              Point.closing(CONNECTION, "abort", "(Ljava/util/concurrent/Executor;)V")
                  .implemented(),
              Point.closing(POOLED, "close", "()V").implemented(),
              // by which HSQLDB's pool ends those that it has lent
              Point.closing(POOLED, "release", "()V").implemented(),
              // which end a lent connection in place of its close
              Point.endingArgument(DBCP + "BasicDataSource", INVALIDATE, INVALIDATED, 0).optional(),
              Point.endingArgument(DBCP + "PoolingDriver", INVALIDATE, INVALIDATED, 0).optional(),
              Point.endingArgument(TOMCAT_DBCP + "BasicDataSource", INVALIDATE, INVALIDATED, 0)
                  .optional(),
              Point.endingArgument(TOMCAT_DBCP + "PoolingDriver", INVALIDATE, INVALIDATED, 0)
                  .optional())
          .ownsWhatItTakes()
          .pooledBy(Owners.JDBC_POOLS)
          .described(Form.JDBC_URL)
          .remedy("open it in a try-with-resources statement");

  private JdbcConnections() {}
}

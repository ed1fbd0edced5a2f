package io.closecall.kinds;

/** {@code java.sql.ResultSet}, of any driver. */
final class JdbcResultSets {
  private static final String STATEMENT = "java.sql.Statement";

  /** A statement closes its result sets, and replaces them when it is executed again. */
  static final Kind KIND =
      Kind.named("jdbc-result-set")
          .holds("rows in memory, and often a cursor of the database server")
          .watched("ResultSet from a Statement or from DatabaseMetaData")
          .whenCollected(
              Impact.UNTIL_GC, "nothing in most drivers; it ends with its statement at the latest")
          .points(
              Point.making(STATEMENT, "executeQuery", "(Ljava/lang/String;)")
                  .keeping(Detail.argument(0))
                  .implemented(),
              Point.making(STATEMENT, "executeQuery", "()").implemented(),
              Point.making(STATEMENT, "getResultSet", "()").implemented(),
              Point.making(STATEMENT, "getGeneratedKeys", "()").implemented(),
              Point.making("java.sql.DatabaseMetaData", "get*", "(*)Ljava/sql/ResultSet;")
                  .implemented(),
              Point.closing("java.sql.ResultSet", "close", "()V").implemented())
          .madeBy("jdbc-statement", "jdbc-connection")
          .innermost()
          .pooledBy(Owners.JDBC_POOLS)
          .ownedByNeighbours()
          .described(Form.SQL)
          .remedy("open it in a try-with-resources statement");

  private JdbcResultSets() {}
}

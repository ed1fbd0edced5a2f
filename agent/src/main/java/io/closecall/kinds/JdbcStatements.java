package io.closecall.kinds;

/** {@code java.sql.Statement}, prepared and callable ones included, of any driver. */
final class JdbcStatements {
  private static final String CONNECTION = "java.sql.Connection";
  private static final String STATEMENT = "java.sql.Statement";

  /**
   * The driver's own statement, because a pool closes that and not what it wrapped around it. A
   * connection closes its statements; so does, by {@code closeOnCompletion}, the last result set.
   */
  static final Kind KIND =
      Kind.named("jdbc-statement")
          .holds("memory and often a cursor of the database server")
          .watched("Statement, PreparedStatement, CallableStatement")
          .whenCollected(
              Impact.UNTIL_GC, "nothing in most drivers; it ends with its connection at the latest")
          .points(
              Point.making(CONNECTION, "createStatement", "(").implemented(),
              Point.making(CONNECTION, "prepareStatement", "(Ljava/lang/String;")
                  .keeping(Detail.argument(0))
                  .implemented(),
              Point.making(CONNECTION, "prepareCall", "(Ljava/lang/String;")
                  .keeping(Detail.argument(0))
                  .implemented(),
              Point.at(Role.RENEWS, STATEMENT, "execute*", "(Ljava/lang/String;")
                  .keeping(Detail.argument(0))
                  .implemented(),
              Point.at(Role.RENEWS, STATEMENT, "execute*", "()").implemented(),
              Point.at(Role.RENEWS, STATEMENT, "getMoreResults", "()Z").implemented(),
              Point.at(Role.COMPLETES, STATEMENT, "closeOnCompletion", "()V").implemented(),
              Point.closing(STATEMENT, "close", "()V").implemented())
          .madeBy("jdbc-connection")
          .innermost()
          .described(Form.SQL)
          .remedy("create it in a try-with-resources statement");

  private JdbcStatements() {}
}

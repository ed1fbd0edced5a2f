package io.closecall.kinds;

/** {@code java.sql.Statement}, prepared and callable ones included, of any driver. */
final class JdbcStatements {
  private static final String CONNECTION = "java.sql.Connection";
  private static final String META_DATA = "java.sql.DatabaseMetaData";
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
              Point.at(Role.RENEWS, STATEMENT, "getMoreResults", "(I)Z")
                  .keeping(Detail.argument(0))
                  .implemented(),
              Point.at(Role.COMPLETES, STATEMENT, "closeOnCompletion", "()V").implemented(),
              Point.closing(STATEMENT, "close", "()V").implemented(),
              // what a driver makes to answer it may forget; the program cannot close that
              own(CONNECTION, "commit", "("),
              own(CONNECTION, "getCatalog", "("),
              own(CONNECTION, "getClientInfo", "("),
              own(CONNECTION, "getHoldability", "("),
              own(CONNECTION, "getSchema", "("),
              own(CONNECTION, "getTransactionIsolation", "("),
              own(CONNECTION, "isReadOnly", "("),
              own(CONNECTION, "isValid", "("),
              own(CONNECTION, "releaseSavepoint", "("),
              own(CONNECTION, "rollback", "("),
              own(CONNECTION, "setAutoCommit", "("),
              own(CONNECTION, "setCatalog", "("),
              own(CONNECTION, "setClientInfo", "("),
              own(CONNECTION, "setReadOnly", "("),
              own(CONNECTION, "setSavepoint", "("),
              own(CONNECTION, "setSchema", "("),
              own(CONNECTION, "setTransactionIsolation", "("),
              own(META_DATA, "get*", "(*)I"),
              own(META_DATA, "get*", "(*)Ljava/lang/String;"),
              own(META_DATA, "supports*", "("))
          .madeBy("jdbc-connection")
          .innermost()
          .pooledBy(Owners.JDBC_POOLS)
          // drivers ask the database themselves, and some forget the statement
          .ownedByNeighbours()
          .described(Form.SQL)
          .remedy("create it in a try-with-resources statement");

  private static Point own(String type, String method, String descriptor) {
    return Point.at(Role.SHELTERS, type, method, descriptor).implemented();
  }

  private JdbcStatements() {}
}

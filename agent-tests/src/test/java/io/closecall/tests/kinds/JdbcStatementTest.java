package io.closecall.tests.kinds;

class JdbcStatementTest extends KindContract {
  JdbcStatementTest() {
    super("jdbc-statement");
  }
}

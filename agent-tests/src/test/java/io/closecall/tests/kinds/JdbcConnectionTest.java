package io.closecall.tests.kinds;

class JdbcConnectionTest extends KindContract {
  JdbcConnectionTest() {
    super("jdbc-connection");
  }
}

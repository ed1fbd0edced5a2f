package io.closecall.tests.kinds;

class ServerSocketTest extends KindContract {
  ServerSocketTest() {
    super("server-socket");
  }
}

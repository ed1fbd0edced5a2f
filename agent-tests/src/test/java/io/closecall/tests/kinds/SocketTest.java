package io.closecall.tests.kinds;

class SocketTest extends KindContract {
  SocketTest() {
    super("socket");
  }
}

package io.closecall.tests.kinds;

class ServerSocketChannelTest extends KindContract {
  ServerSocketChannelTest() {
    super("server-socket-channel");
  }
}
